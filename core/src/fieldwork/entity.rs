//! The tables as sea-orm sees them. Private to `fieldwork`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod round_cycle {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_cycle")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        pub cycle: String,
        pub cycle_version: i32,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod round_plan {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_plan")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub step: String,
        pub planned_on: Date,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod round_move {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_move")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub round_id: Uuid,
        pub step: String,
        pub began_on: Date,
        #[sea_orm(column_type = "Text")]
        pub note: String,
        pub moved_at: DateTimeUtc,
        pub moved_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod checklist_item {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "checklist_item")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub authority_id: Uuid,
        pub cycle: String,
        pub step: String,
        pub key: String,
        pub position: i32,
        pub is_own: bool,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        #[sea_orm(column_type = "Text")]
        pub why: String,
        pub left_out_at: Option<DateTimeUtc>,
        pub left_out_by: Option<String>,
        #[sea_orm(column_type = "Text", nullable)]
        pub left_out_reason: Option<String>,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod preparation {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "preparation")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub item_id: Uuid,
        #[sea_orm(column_type = "Text")]
        pub title: String,
        pub standing: String,
        pub done_on: Option<Date>,
        #[sea_orm(column_type = "Text")]
        pub done_by: String,
        #[sea_orm(column_type = "Text")]
        pub note: String,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod reach_setting {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reach_setting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub setting: String,
        pub unreached: i64,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod reach_cell {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "reach_cell")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub setting: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub adult: String,
        pub children: i64,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod weekly_count {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "weekly_count")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub round_id: Uuid,
        pub questionnaire: String,
        pub week_ends_on: Date,
        pub responded: i64,
        pub entered_at: DateTimeUtc,
        pub entered_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod round_weeks {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "round_weeks")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub round_id: Uuid,
        pub version: i32,
        pub changed_at: DateTimeUtc,
        pub changed_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
