package io.sortie.web.security;

import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models written by hand, with whatever XML allows in front of them, sent as an analyst sends them. */
final class XmlModels {

    static final String ENGINE_REST = "/engine-rest";
    static final String WEBAPPS = "/camunda/api/engine/engine/default";

    private static final String BPMN =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="x"%s>%s
              <process id="probe" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <documentation>%s</documentation>
                <startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/>
              </process>
            </definitions>""";
    private static final String DMN =
            """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="x"%s>%s
              <decision id="probe" name="%s" camunda:historyTimeToLive="P1D">
                <description>%s</description>
                <decisionTable id="t"><output id="o" name="o" typeRef="string"/></decisionTable>
              </decision>
            </definitions>""";

    private XmlModels() {}

    static String of(String kind, String documentType, String text) {
        return documentType + "\n" + template(kind).formatted("", "", "probe", text);
    }

    /** A model whose schema and whose imports are somewhere else. */
    static String referring(String kind, String address) {
        String schema =
                " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"x " + address + "\"";
        String imports = "<import location=\"" + address + "\" importType=\"http://schemas.xmlsoap.org/wsdl/\""
                + " namespace=\"x\"/><import location=\"" + address
                + "\" importType=\"http://www.w3.org/2001/XMLSchema\" namespace=\"y\"/>";
        return template(kind).formatted(schema, imports, "probe", "probe");
    }

    /** Thirty lines that unfold to ten to the thirty. */
    static String bomb() {
        return IntStream.range(1, 30)
                .mapToObj(i -> "<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining("", "<!DOCTYPE d [<!ENTITY a0 \"ha\">", "<!ENTITY x \"&a29;\">]>"));
    }

    static HttpResponse<String> deploy(int port, String door, String kind, String xml) {
        String body = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n"
                + "--b\r\nContent-Disposition: form-data; name=\"data\"; filename=\"probe." + kind
                + "\"\r\nContent-Type: text/xml\r\n\r\n" + xml + "\r\n--b--\r\n";
        Door at = Door.at(port, door + "/deployment/create").with("Content-Type", "multipart/form-data; boundary=b");
        Door signed = door.equals(WEBAPPS) ? WebappSession.of(port, "analyst").sign(at) : at.as("analyst");
        return signed.send("POST", body);
    }

    private static String template(String kind) {
        return switch (kind) {
            case "bpmn" -> BPMN;
            case "dmn" -> DMN;
            default -> "<form %s>%s %s %s</form>";
        };
    }
}
