//! The tables as sea-orm sees them. Private to `actions`.
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
        pub direction: String,
        pub impact: String,
        pub starts_on: Option<Date>,
        pub review_on: Option<Date>,
        pub partners: String,
        pub resources: String,
        pub risk: String,
        pub escalated_to: String,
        pub repeats: String,
        pub told_on: Option<Date>,
        pub told_how: String,
        pub next_id: Option<Uuid>,
        #[sea_orm(belongs_to, from = "id", to = "id")]
        pub record: BelongsTo<record::Entity>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// A due date that was moved.
pub(super) mod action_move {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_move")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub action_id: Uuid,
        pub due_on: Date,
        pub moved_to: Date,
        pub reason: String,
        pub agreed_by: String,
        pub moved_at: DateTimeUtc,
        pub moved_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// Which colour an action has had since when.
pub(super) mod action_standing {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_standing")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub action_id: Uuid,
        pub rag: String,
        pub reason: String,
        pub direction: String,
        pub since: DateTimeUtc,
        pub said_by: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod action_milestone {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_milestone")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub action_id: Uuid,
        pub position: i32,
        pub title: String,
        pub due_on: Date,
        pub done_on: Option<Date>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod action_measure {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_measure")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: Uuid,
        pub measure: String,
        pub source: String,
        pub result_id: Option<Uuid>,
        pub target: Option<i32>,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

/// An action that cannot go on before another is done.
pub(super) mod action_wait {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_wait")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub waits_for: Uuid,
    }

    impl ActiveModelBehavior for ActiveModel {}
}

pub(super) mod action_principle {
    use sea_orm::entity::prelude::*;

    #[sea_orm::model]
    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "action_principle")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub action_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub principle: String,
    }

    impl ActiveModelBehavior for ActiveModel {}
}
