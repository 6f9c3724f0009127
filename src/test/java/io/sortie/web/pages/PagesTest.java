package io.sortie.web.pages;

import io.sortie.accountdeletion.AccountDeletionService;
import io.sortie.billing.BillingSystem;
import io.sortie.brands.Brands;
import io.sortie.cancellation.Agreements;
import io.sortie.cancellation.CancellationService;
import io.sortie.cases.CaseContacts;
import io.sortie.cases.CaseErasure;
import io.sortie.cases.Cases;
import io.sortie.cases.Documents;
import io.sortie.cases.Timeline;
import io.sortie.cases.Undelivered;
import io.sortie.chargewatch.ChargeWatches;
import io.sortie.confirmation.ConfirmationService;
import io.sortie.deletionfile.AccountDeletions;
import io.sortie.deletionfile.DeletionTerms;
import io.sortie.deletionfile.HeldCategories;
import io.sortie.deletionfile.RunningSubscriptions;
import io.sortie.evidence.EvidenceService;
import io.sortie.notification.LinkTokens;
import io.sortie.notification.SentMails;
import io.sortie.outagechoice.OutageChoiceService;
import io.sortie.outagefile.OutageChoices;
import io.sortie.refund.RefundService;
import io.sortie.refundapproval.Approvals;
import io.sortie.refundfile.RefundPayments;
import io.sortie.refundfile.RefundPolicies;
import io.sortie.refundfile.Refunds;
import io.sortie.renewalnotice.ReviewReminderService;
import io.sortie.storecancellation.StoreCancellationService;
import io.sortie.troubleshooting.TroubleshootingService;
import io.sortie.web.Uploads;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.MockMvcPrint;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** A test of the pages alone: the services below them answer what the test says. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PagesContext.class,
        properties = {
            "spring.profiles.active=demo",
            "spring.messages.fallback-to-system-locale=false",
            "spring.messages.basename=messages/common,messages/timeline,messages/pages,messages/agent,messages/problems,messages/terms,messages/law"
        })
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@MockitoBean(
        types = {
            BillingSystem.class,
            Brands.class,
            Agreements.class,
            Cases.class,
            ChargeWatches.class,
            LinkTokens.class,
            Timeline.class,
            Documents.class,
            CaseContacts.class,
            SentMails.class,
            Undelivered.class,
            CaseErasure.class,
            EvidenceService.class,
            Uploads.class,
            CancellationService.class,
            RefundService.class,
            RefundPolicies.class,
            Refunds.class,
            RefundPayments.class,
            Approvals.class,
            TroubleshootingService.class,
            OutageChoiceService.class,
            OutageChoices.class,
            AccountDeletionService.class,
            AccountDeletions.class,
            EndMoney.class,
            HeldCategories.class,
            ReviewReminderService.class,
            RunningSubscriptions.class,
            DeletionTerms.class,
            ConfirmationService.class,
            StoreCancellationService.class
        })
@interface PagesTest {}
