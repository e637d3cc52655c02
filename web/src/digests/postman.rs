use std::time::Duration;

use anyhow::Context as _;
use lettre::message::header::{Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, header};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use lodestar_core::digests::{self, Outgoing};
use lodestar_core::{Actor, Context};

use super::letter;
use crate::App;
use crate::words::Language;

/// How long a mail server may take.
const SECONDS_MAX: u64 = 30;

/// How long the postman rests between two rounds.
const REST_SECONDS: u64 = 60;

/// Writes mails and brings them to a mail server.
#[derive(Clone, Debug)]
pub struct Postman {
    server: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    /// What the addresses in mails begin with.
    base: String,
}

/// What became of one round.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// How many mails a server took.
    pub sent: usize,
    /// How many it did not take; they are tried again.
    pub failed: usize,
}

impl Postman {
    /// A postman for a mail server, as in `smtps://NAME:PASSWORD@HOST`, who sends
    /// from an address and links to a site.
    ///
    /// # Errors
    /// If one of the three is no such thing.
    pub fn new(server: &str, from: &str, base: &str) -> anyhow::Result<Self> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(server)
            .context("the mail server is not given as smtp://HOST or smtps://NAME:PASSWORD@HOST")?;
        let from = from.parse().with_context(|| format!("{from} is no mail address"))?;
        anyhow::ensure!(
            base.starts_with("https://") || base.starts_with("http://"),
            "{base} is no address of a site"
        );
        Ok(Self {
            server: builder.timeout(Some(Duration::from_secs(SECONDS_MAX))).build(),
            from,
            base: base.trim_end_matches('/').to_owned(),
        })
    }

    /// Rounds without end. One that fails is logged, and the next tries again.
    pub(crate) async fn work(self, app: App) {
        loop {
            if let Err(error) = self.round(&app).await {
                tracing::error!(error = %format!("{error:#}"), "mails could not be sent");
            }
            tokio::time::sleep(Duration::from_secs(REST_SECONDS)).await;
        }
    }

    /// Writes down every mail that is due, and sends what waits.
    pub async fn round(&self, app: &App) -> anyhow::Result<Round> {
        let context =
            || Context { actor: Actor::Operator, now: app.clock.now(), db: app.db.clone() };
        // A mail has one language until people can say which is theirs.
        let say = app.say(Language::English);
        for due in digests::due(&context()).await? {
            let compose = |token: &str| letter::written(&say, &self.base, &due, token);
            digests::queue(&context(), &due, compose).await?;
        }
        let mut round = Round::default();
        while let Some(mail) = digests::claim(&context()).await? {
            match self.send(&mail).await {
                Ok(()) => {
                    digests::sent(&context(), mail.id).await?;
                    round.sent += 1;
                }
                Err(error) => {
                    let trouble = format!("{error:#}");
                    tracing::warn!(mail = %mail.id, error = trouble, "a mail was not taken");
                    digests::failed(&context(), mail.id, &trouble).await?;
                    round.failed += 1;
                }
            }
        }
        Ok(round)
    }

    async fn send(&self, mail: &Outgoing) -> anyhow::Result<()> {
        let to = Mailbox::new(Some(mail.name.clone()), mail.email.parse()?);
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(mail.subject.clone())
            // The same however often it is sent, so that a mailbox knows a copy.
            .message_id(Some(format!("<{}@{}>", mail.id, self.from.email.domain())))
            .header(ListUnsubscribe(format!("<{}>", mail.unsubscribe)))
            .header(ListUnsubscribePost("List-Unsubscribe=One-Click".to_owned()))
            .header(AutoSubmitted("auto-generated".to_owned()))
            .header(header::ContentType::TEXT_PLAIN)
            .body(mail.body.clone())?;
        self.server.send(message).await?;
        Ok(())
    }
}

/// A header that lettre does not know.
macro_rules! headers {
    ($($(#[$about:meta])* $header:ident = $name:literal,)+) => {
        $(
            $(#[$about])*
            #[derive(Clone)]
            struct $header(String);

            impl Header for $header {
                fn name() -> HeaderName {
                    HeaderName::new_from_ascii_str($name)
                }

                fn parse(value: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
                    Ok(Self(value.to_owned()))
                }

                fn display(&self) -> HeaderValue {
                    HeaderValue::new(Self::name(), self.0.clone())
                }
            }
        )+
    };
}

headers! {
    /// Where its reader ends such mails (RFC 2369).
    ListUnsubscribe = "List-Unsubscribe",
    /// That one press of a button is enough (RFC 8058).
    ListUnsubscribePost = "List-Unsubscribe-Post",
    /// That nobody wrote it, so that no machine answers (RFC 3834).
    AutoSubmitted = "Auto-Submitted",
}
