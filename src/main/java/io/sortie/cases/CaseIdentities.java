package io.sortie.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Fills in whose case it is and what it is about, where that was not known when it was opened. */
@Repository
public class CaseIdentities {

    private final JdbcClient jdbc;

    CaseIdentities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From now on the case is the open one of its kind on its subscription, and mail goes to the address on file [SEM-14].
     *
     * @throws org.springframework.dao.DuplicateKeyException if another one of this kind is open on it
     */
    @Transactional
    public void identify(CaseFile file) {
        CaseFile.Customer customer = file.customer();
        jdbc.sql(
                        """
                update case_file set regime = ?, open_key = ?, subscription_id = ?, account_id = ?, order_id = ?, plan = ?,
                  customer_since = ?, customer_name = ?, customer_email = ?, email_key = ?, customer_country = ?,
                  customer_type = ?, customer_zone = ? where reference = ?""")
                .params(
                        file.regime().name(),
                        Cases.openKey(file.kind(), file.subscriptionId()),
                        file.subscriptionId(),
                        file.accountId(),
                        file.orderId(),
                        file.plan())
                .params(
                        file.customerSince(),
                        customer.name(),
                        customer.email(),
                        CaseRow.emailKey(customer.email()),
                        customer.country(),
                        customer.type().name(),
                        customer.zone().getId(),
                        file.reference().value())
                .update();
    }
}
