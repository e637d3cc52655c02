//! The table as sea-orm sees it. Private to `actions`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod action {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub reference: String,
        pub domain: String,
        pub why_children: String,
        pub owner_post: String,
        pub owner_name: String,
        pub due_on: Date,
        pub delivery: String,
        pub rag: String,
        pub rag_reason: String,
        pub impact: String,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
