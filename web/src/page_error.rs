//! Why there is no page. The one place where an error is logged, and where it
//! becomes words that a person reads.

use axum::extract::State;
use axum::extract::rejection::PathRejection;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use lodestar_core::imports::Mistrust;
use lodestar_core::{Conflict, Error};
use lodestar_plugin_supervisor::Failure;
use lodestar_press::PressError;
use serde::Serialize;

use crate::App;
use crate::page::Frame;
use crate::signed_in::Visitor;

/// Each way of not getting a page.
#[derive(Debug, thiserror::Error)]
pub(crate) enum PageError {
    #[error("not signed in")]
    SignIn,
    #[error(transparent)]
    Core(#[from] Error),
    #[error("the request is too large")]
    TooLarge,
    #[error("a plugin did not do its work")]
    Plugin(#[source] Failure),
    /// What it said of itself may be about children, so it is not logged.
    #[error("a plugin said that it failed; its page has its words")]
    PluginFailed,
    #[error("a plugin refused, with reasons for the person")]
    Refused(Vec<String>),
    #[error("a plugin's counts are not believed")]
    Mistrust(#[from] Mistrust),
    #[error("a document could not be drawn")]
    Press(#[from] PressError),
    #[error("what was stored could not be read")]
    Stored(#[from] serde_json::Error),
    #[error("a template could not be rendered")]
    Template(#[from] handlebars::RenderError),
}

/// What a handler answers.
pub(crate) type Answer = Result<Response, PageError>;

/// An error that was logged, to be shown as often as somebody asks.
#[derive(Clone, Debug)]
pub(crate) struct Noted {
    status: StatusCode,
    words: ErrorWords,
}

#[derive(Clone, Debug)]
struct ErrorWords {
    key: &'static str,
    reference: String,
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct ErrorView {
    heading: String,
    advice: String,
    reasons: Vec<String>,
    reference: String,
}

impl PageError {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignIn => StatusCode::UNAUTHORIZED,
            Self::Core(Error::NotFound(_)) => StatusCode::NOT_FOUND,
            Self::Core(Error::Forbidden) => StatusCode::FORBIDDEN,
            Self::Core(Error::Conflict(_)) => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Refused(_) | Self::Core(Error::Refused(_)) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Plugin(_)
            | Self::PluginFailed
            | Self::Mistrust(_)
            // The plugin wrote it.
            | Self::Press(PressError::Document(_) | PressError::TooManyPages { .. }) => {
                StatusCode::BAD_GATEWAY
            }
            Self::Core(
                Error::Storage(_) | Error::Corrupt(_) | Error::Pack(..) | Error::Password,
            )
            | Self::Press(_)
            | Self::Stored(_)
            | Self::Template(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The key of what happened and what to do next. Never an internal text.
    fn key(&self) -> &'static str {
        match self {
            Self::Core(Error::NotFound(_)) => "error-not-found",
            Self::Core(Error::Forbidden) => "error-forbidden",
            Self::Core(Error::Conflict(conflict)) => match conflict {
                Conflict::Stale { .. } => "error-stale",
                Conflict::Withdrawn => "error-withdrawn",
                Conflict::AlreadyImported { .. } => "error-already-imported",
                Conflict::AlreadyDecided => "error-already-decided",
                Conflict::RatingsSubmitted => "error-ratings-submitted",
                Conflict::NothingRated => "error-nothing-rated",
                Conflict::CellsNotWhole => "error-cells-not-whole",
                Conflict::RatersNotReady => "error-raters-not-ready",
                Conflict::RubricRetired => "error-rubric-retired",
                Conflict::Taken => "error-taken",
                Conflict::MinutesLocked => "error-minutes-locked",
                Conflict::MeetingNotOpen => "error-meeting-not-open",
                Conflict::MeetingNotClosed => "error-meeting-not-closed",
                Conflict::BuiltUpon { .. } => "error-built-upon",
            },
            Self::TooLarge => "error-too-large",
            Self::Refused(_) | Self::Core(Error::Refused(_)) => "error-refused",
            Self::Plugin(_)
            | Self::PluginFailed
            | Self::Mistrust(_)
            | Self::Press(PressError::Document(_) | PressError::TooManyPages { .. }) => {
                "error-plugin"
            }
            Self::SignIn
            | Self::Core(
                Error::Storage(_) | Error::Corrupt(_) | Error::Pack(..) | Error::Password,
            )
            | Self::Press(_)
            | Self::Stored(_)
            | Self::Template(_) => "error-fault",
        }
    }
}

impl From<Failure> for PageError {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Refused(reasons) => Self::Refused(reasons),
            Failure::Failed(_) => Self::PluginFailed,
            other => Self::Plugin(other),
        }
    }
}

/// An address that does not parse is an address that does not exist.
impl From<PathRejection> for PageError {
    fn from(_: PathRejection) -> Self {
        Self::Core(Error::NotFound("page"))
    }
}

impl PageError {
    /// Logs it, if somebody who runs the service must know.
    pub(crate) fn noted(self) -> Noted {
        let status = self.status();
        let reference = if status.is_server_error() {
            let reference = format!("{:08x}", rand::random::<u32>());
            let error = &self as &dyn std::error::Error;
            tracing::error!(error, reference, "a page could not be shown");
            reference
        } else {
            String::new()
        };
        let key = self.key();
        let reasons = match self {
            Self::Refused(reasons) => reasons,
            _ => Vec::new(),
        };
        Noted { status, words: ErrorWords { key, reference, reasons } }
    }
}

impl IntoResponse for PageError {
    fn into_response(self) -> Response {
        if matches!(self, Self::SignIn) {
            return Redirect::to("/sign-in").into_response();
        }
        self.noted().into_response()
    }
}

impl IntoResponse for Noted {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        response.extensions_mut().insert(self.words);
        response
    }
}

/// Draws the page of a [`PageError`], which itself has no templates at hand.
pub(crate) async fn draw(State(app): State<App>, visitor: Visitor, response: Response) -> Response {
    let Some(words) = response.extensions().get::<ErrorWords>().cloned() else { return response };
    let view = ErrorView {
        heading: visitor.say.t(words.key),
        advice: visitor.say.t(&format!("{}-advice", words.key)),
        reasons: words.reasons,
        reference: words.reference,
    };
    let frame = Frame::of_visitor(&visitor, &view.heading);
    match app.page("layout/error", frame, &view) {
        Ok(page) => (response.status(), page).into_response(),
        Err(_) => response,
    }
}
