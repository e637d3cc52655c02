//! The tables of the audit trail, as sea-orm sees them.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod audit_event {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_event")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub happened_at: DateTimeUtc,
        pub actor_id: Option<Uuid>,
        pub actor_name: String,
        pub authority_id: Option<Uuid>,
        pub record_id: Option<Uuid>,
        pub kind: String,
        pub verb: String,
        pub title: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod audit_change {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "audit_change")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub event_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub field: String,
        #[sea_orm(column_type = "Text")]
        pub before: String,
        #[sea_orm(column_type = "Text")]
        pub after: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
