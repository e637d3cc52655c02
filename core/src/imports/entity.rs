//! The table as sea-orm sees it. Private to `imports`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod survey_import {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_import")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub round_id: Uuid,
        pub file_sha256: String,
        pub file_bytes: i64,
        pub plugin: String,
        #[sea_orm(column_type = "Text")]
        pub batch: String,
        pub approved_at: Option<DateTimeUtc>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
