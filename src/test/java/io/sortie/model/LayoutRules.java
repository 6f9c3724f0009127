package io.sortie.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** How the picture looks. */
final class LayoutRules {

    static final List<Rule<Diagram>> ALL = List.of(
            new Rule<>(
                    "every node and every flow is drawn",
                    diagram -> Stream.concat(
                                    diagram.nodes().filter(node -> node.getDiagramElement() == null),
                                    diagram.each(SequenceFlow.class).filter(flow -> flow.getDiagramElement() == null))
                            .map(BaseElement::getId),
                    diagram -> diagram.set("event_billingEnded_di", "bpmnElement", "event_contactOverdue"),
                    diagram -> diagram.set("flow_customerKept_no_di", "bpmnElement", "flow_customerKept_yes")),
            new Rule<>(
                    "no two shapes overlap",
                    diagram -> pairs(diagram.nodes().toList())
                            .filter(pair -> !belong(pair.get(0), pair.get(1))
                                    && overlap(bounds(pair.get(0)), bounds(pair.get(1))))
                            .map(pair ->
                                    pair.get(0).getId() + " and " + pair.get(1).getId()),
                    diagram -> shape(diagram, "serviceTask_sendProof")
                            .getBounds()
                            .setX(shape(diagram, "serviceTask_stopBilling")
                                            .getBounds()
                                            .getX()
                                    + 60)),
            new Rule<>(
                    "the happy path (the longest way from start to end) is one straight row from left to right",
                    diagram -> Stream.of(diagram.id())
                            .filter(id -> longestWays(diagram).stream().noneMatch(LayoutRules::isStraightRow)),
                    diagram -> shape(diagram, "serviceTask_stopBilling")
                            .getBounds()
                            .setY(10)),
            new Rule<>(
                    "no two flows cross",
                    diagram -> pairs(diagram.each(SequenceFlow.class).toList())
                            .filter(pair -> cross(segments(pair.get(0)), segments(pair.get(1))))
                            .map(pair ->
                                    pair.get(0).getId() + " and " + pair.get(1).getId()),
                    LayoutRules::leadBypassBelow));

    private LayoutRules() {}

    private record Segment(Waypoint from, Waypoint to) {
        boolean crosses(Segment other) {
            return apart(from, to, other.from, other.to) && apart(other.from, other.to, from, to);
        }

        /** Whether c and d lie on different sides of the line through a and b. */
        private static boolean apart(Waypoint a, Waypoint b, Waypoint c, Waypoint d) {
            return turn(a, b, c) * turn(a, b, d) < 0;
        }

        private static double turn(Waypoint a, Waypoint b, Waypoint c) {
            return Math.signum(
                    (b.getX() - a.getX()) * (c.getY() - a.getY()) - (b.getY() - a.getY()) * (c.getX() - a.getX()));
        }
    }

    private static BpmnShape shape(Diagram diagram, String id) {
        return (BpmnShape) diagram.<FlowNode>get(id).getDiagramElement();
    }

    private static void leadBypassBelow(Diagram diagram) {
        Collection<Waypoint> way = diagram.<SequenceFlow>get("flow_linkNeeded_no")
                .getDiagramElement()
                .getWaypoints();
        double row = centre(bounds(diagram.start()));
        way.forEach(point -> point.setY(2 * row - point.getY()));
    }

    private static Bounds bounds(FlowNode node) {
        return ((BpmnShape) node.getDiagramElement()).getBounds();
    }

    private static double centre(Bounds bounds) {
        return bounds.getY() + bounds.getHeight() / 2;
    }

    private static <T> Stream<List<T>> pairs(List<T> all) {
        return all.stream()
                .flatMap(one -> all.stream().skip(all.indexOf(one) + 1L).map(other -> List.of(one, other)));
    }

    private static boolean belong(FlowNode one, FlowNode other) {
        return isWithin(one, other)
                || isWithin(other, one)
                || one instanceof BoundaryEvent event && event.getAttachedTo() == other
                || other instanceof BoundaryEvent event2 && event2.getAttachedTo() == one;
    }

    private static boolean isWithin(ModelElementInstance inner, FlowNode outer) {
        ModelElementInstance parent = inner.getParentElement();
        return parent == outer || parent != null && isWithin(parent, outer);
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return one.getX() < other.getX() + other.getWidth()
                && other.getX() < one.getX() + one.getWidth()
                && one.getY() < other.getY() + other.getHeight()
                && other.getY() < one.getY() + one.getHeight();
    }

    private static List<Segment> segments(SequenceFlow flow) {
        List<Waypoint> points = List.copyOf(flow.getDiagramElement().getWaypoints());
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(new Segment(points.get(i - 1), points.get(i)));
        }
        return segments;
    }

    private static boolean cross(List<Segment> one, List<Segment> other) {
        return one.stream().anyMatch(segment -> other.stream().anyMatch(segment::crosses));
    }

    private static List<List<FlowNode>> longestWays(Diagram diagram) {
        List<List<FlowNode>> ways = ways(diagram.start(), List.of()).toList();
        int longest =
                ways.stream().map(List::size).max(Comparator.naturalOrder()).orElse(0);
        return ways.stream().filter(way -> way.size() == longest).toList();
    }

    private static Stream<List<FlowNode>> ways(FlowNode node, List<FlowNode> before) {
        if (before.contains(node)) {
            return Stream.empty();
        }
        List<FlowNode> way = Stream.concat(before.stream(), Stream.of(node)).toList();
        return node instanceof EndEvent
                ? Stream.of(way)
                : node.getOutgoing().stream().flatMap(flow -> ways(flow.getTarget(), way));
    }

    private static boolean isStraightRow(List<FlowNode> way) {
        List<Double> lefts = way.stream().map(node -> bounds(node).getX()).toList();
        return way.stream().map(node -> centre(bounds(node))).distinct().count() == 1
                && lefts.equals(lefts.stream().sorted().toList());
    }
}
