//! The tables as sea-orm sees them. Private to `sortings`.
#![expect(unreachable_pub, reason = "sea-orm's macros need `pub`")]

pub(super) mod sorting {
    use sea_orm::entity::prelude::*;

    use crate::records::entity::record;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sorting")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub purpose: String,
        pub sizes: String,
        pub columns: i32,
        pub blanks: i32,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sorting_statement {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sorting_statement")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sorting_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub statement: String,
        pub source_id: Option<Uuid>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sort {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sort")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub sorting_id: Uuid,
        pub label: String,
        pub people: i32,
        pub made_on: Date,
        pub entered_by: String,
        pub entered_at: DateTimeUtc,
        pub withdrawn_at: Option<DateTimeUtc>,
        #[sea_orm(column_type = "Text", nullable)]
        pub withdrawn_reason: Option<String>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sort_place {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sort_place")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sort_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub place: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod sort_card {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "sort_card")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub sort_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub number: i32,
        pub statement: String,
        pub place: i32,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
