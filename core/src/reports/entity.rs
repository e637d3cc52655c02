//! The table as sea-orm sees it. Private to `reports`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod report {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "report")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub number: String,
        pub audience: String,
        pub note: String,
        pub taken_on: Date,
        pub plugin: String,
        pub snapshot: String,
        pub document: String,
        pub html: String,
        pub pdf: Vec<u8>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
