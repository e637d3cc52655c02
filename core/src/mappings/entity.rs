//! The table as sea-orm sees it. Private to `mappings`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod column_mapping {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "column_mapping")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub questionnaire: String,
        pub heading: String,
        pub heading_words: String,
        pub indicator: Option<String>,
        #[sea_orm(column_type = "Text")]
        pub codes: String,
        pub mapped_at: DateTimeUtc,
        pub mapped_by: String,
        pub taken_back_at: Option<DateTimeUtc>,
        #[sea_orm(nullable)]
        pub taken_back_by: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub taken_back_reason: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
