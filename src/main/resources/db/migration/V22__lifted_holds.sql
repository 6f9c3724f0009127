-- What a hold keeps is told apart from what the law keeps: a hold can be lifted after the erasure, and then the law's time counts.
alter table erasure_result add column law_reason varchar(64);
alter table erasure_result add column law_rule_ids varchar(100);
alter table erasure_result add column law_until timestamp(3) with time zone;

-- What only a hold keeps since earlier erasures; where the law may keep the same, too, nothing is changed.
update kept_item set held_ground = ground, held_until = keep_until, keep_until =
  (select r.at from erasure_result r
   where r.reference = kept_item.reference and r.category = kept_item.category and r.action = 'KEEP')
where erased_at is null and held_until is null and category not in ('DOCUMENTS', 'INVOICES')
  and ground in ('legal-claims', 'court-order', 'authority', 'tax-audit')
  and exists (select 1 from erasure_result r
    where r.reference = kept_item.reference and r.category = kept_item.category and r.action = 'KEEP' and r.at is not null);
