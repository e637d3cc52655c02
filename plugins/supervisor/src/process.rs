use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lodestar_plugin_protocol::{Description, Request, Response, VERSION};

use crate::conversation::Conversation;
use crate::{Failure, messages};

/// With this code the runner says that it could not load the library; the
/// reason is what it printed.
const CANNOT_LOAD_EXIT_CODE: i32 = 70;

/// Saying who one is takes no work, so nobody waits longer for it, however
/// patient they are with the work itself.
const INTRODUCTION_PATIENCE: Duration = Duration::from_secs(10);

/// One child process that has loaded a plugin, which has said who it is.
///
/// When this is dropped the process ends, and what it started with it.
#[derive(Debug)]
pub struct Process {
    description: Description,
    conversation: Conversation,
    patience: Duration,
}

/// The program that is running now, which is also the plugins' runner.
///
/// On Linux its file may have been replaced by an upgrade since it was started;
/// this still names the same program.
pub fn own_program() -> PathBuf {
    if cfg!(target_os = "linux") {
        return PathBuf::from("/proc/self/exe");
    }
    std::env::current_exe().unwrap_or_else(|_| PathBuf::from("lodestar"))
}

impl Process {
    /// Starts `program plugin-runner library` and asks it to describe itself.
    ///
    /// Call it from a thread that stays: on Linux the child ends with the thread
    /// that started it. A runtime's own workers stay; those of `spawn_blocking`
    /// do not.
    pub async fn start(
        program: &OsStr,
        library: &Path,
        patience: Duration,
    ) -> Result<Self, Failure> {
        // The child runs elsewhere, so a relative path would name another file.
        let library = std::path::absolute(library)?;
        if !tokio::fs::try_exists(&library).await? {
            return Err(Failure::NotFound(library));
        }
        let mut conversation = Conversation::start(program, &library)?;
        let describe = Request::Describe { protocol: VERSION };
        let answer = conversation.ask(&describe, &[], patience.min(INTRODUCTION_PATIENCE)).await;
        if let Err(Failure::Stopped { stderr_tail, .. }) = &answer
            && conversation.exit_code() == Some(CANNOT_LOAD_EXIT_CODE)
        {
            return Err(Failure::CannotLoad(messages::sentence(stderr_tail)));
        }
        Ok(Self { description: check_description(answer)?, conversation, patience })
    }

    /// What the plugin said about itself when it was started.
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// Asks one question. After a failure that is not
    /// [harmless](Failure::is_harmless) the process has ended.
    ///
    /// Drop the process if you stop waiting for the answer: it would come late,
    /// and must not be taken for the answer to the next question.
    pub async fn ask(&mut self, request: &Request, files: &[&[u8]]) -> Result<Response, Failure> {
        self.conversation.ask(request, files, self.patience).await
    }

    /// Whether a question would still reach it.
    pub fn is_alive(&self) -> bool {
        self.conversation.is_alive()
    }

    /// The end of what the plugin has printed. It may quote what it was asked,
    /// so it is for an administrator to see and never for the log.
    pub fn printed(&self) -> String {
        self.conversation.printed()
    }
}

fn check_description(answer: Result<Response, Failure>) -> Result<Description, Failure> {
    match answer {
        Ok(Response::Description(it)) if it.protocol == VERSION => Ok(it),
        Ok(Response::Description(it)) => {
            Err(Failure::Incompatible { theirs: it.protocol, ours: VERSION })
        }
        // To this question, even a considered no is of no use.
        Ok(_) | Err(Failure::Refused(_) | Failure::Failed(_)) => {
            Err(Failure::Garbled("it does not say who it is".to_owned()))
        }
        Err(failure) => Err(failure),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn description(protocol: u32) -> Response {
        Response::Description(Description {
            id: "sample".to_owned(),
            title: "Sample".to_owned(),
            version: "1.0.0".to_owned(),
            protocol,
            offers: Vec::new(),
            languages: vec!["en".to_owned()],
            features: Vec::new(),
        })
    }

    #[test]
    fn a_plugin_of_another_protocol_is_told_apart_with_both_versions() {
        assert_eq!(check_description(Ok(description(VERSION))).unwrap().id, "sample");
        let failure = check_description(Ok(description(VERSION + 1))).unwrap_err();
        assert_eq!(
            failure.to_string(),
            "it speaks version 2 of the plugin protocol; this Lodestar speaks 1"
        );
    }

    #[test]
    fn a_plugin_that_will_not_say_who_it_is_is_not_used() {
        let others = [
            Ok(Response::Batch(Box::default())),
            Err(Failure::Failed("it panicked".to_owned())),
            Err(Failure::Refused(Vec::new())),
        ];
        for other in others {
            assert!(matches!(check_description(other), Err(Failure::Garbled(_))));
        }
    }
}
