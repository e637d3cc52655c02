//! The table as sea-orm sees it. Private to `quotes`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod quote {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "quote")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub round_id: Uuid,
        pub questionnaire: String,
        pub indicator: String,
        #[sea_orm(column_type = "Text")]
        pub words: String,
        pub cleared_by_id: Option<Uuid>,
        pub cleared_by: String,
        pub cleared_at: DateTimeUtc,
        #[sea_orm(nullable)]
        pub approved_by: Option<String>,
        pub approved_at: Option<DateTimeUtc>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
