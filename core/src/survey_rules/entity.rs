//! The table as sea-orm sees it. Private to `survey_rules`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod survey_rules {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "survey_rules")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub authority_id: Uuid,
        pub level_percent: i32,
        pub is_discovery_controlled: bool,
        pub large_from_points: i32,
        pub rate_min_percent: i32,
        pub small_max: i32,
        #[sea_orm(column_type = "Text")]
        pub small_reason: String,
        pub are_quotes_offered: bool,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
