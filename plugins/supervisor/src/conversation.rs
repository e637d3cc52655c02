//! One child and the pipes to it: a question, then its answer, then the next.

use std::ffi::OsStr;
use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use lodestar_plugin_protocol::{Request, Response};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process_group, waitid};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use crate::printed::Printed;
use crate::{Failure, messages};

/// A killed process is gone within this time, unless the system is in trouble.
const END_OF_PROCESS: Duration = Duration::from_secs(2);

#[derive(Debug)]
pub(crate) struct Conversation {
    child: Child,
    questions: ChildStdin,
    answers: ChildStdout,
    printed: Printed,
    /// A question was not answered to its end, so nothing that may still come
    /// can be told from an answer to it.
    is_broken: bool,
    ended: Option<ExitStatus>,
}

impl Conversation {
    pub(crate) fn start(program: &OsStr, library: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg("plugin-runner").arg(library);
        // Settings and passwords of the server are not the plugin's business.
        command.env_clear().current_dir("/");
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // The plugin may start processes; its group finds them all.
        command.process_group(0).kill_on_drop(true);

        let mut child = command.spawn()?;
        let (Some(questions), Some(answers), Some(errors)) =
            (child.stdin.take(), child.stdout.take(), child.stderr.take())
        else {
            return Err(io::Error::other("the child has no pipes"));
        };
        let printed = Printed::drain(errors);
        Ok(Self { child, questions, answers, printed, is_broken: false, ended: None })
    }

    pub(crate) async fn ask(
        &mut self,
        request: &Request,
        files: &[&[u8]],
        patience: Duration,
    ) -> Result<Response, Failure> {
        let question = messages::question(request, files)?;
        if self.is_broken {
            return Err(self.end().await);
        }
        // Stays so if nobody waits for the answer.
        self.is_broken = true;
        let failure = match timeout(patience, self.exchange(&question)).await {
            Ok(Ok(answer)) => match messages::understand(&answer) {
                Err(failure) if !failure.is_harmless() => failure,
                understood => {
                    self.is_broken = false;
                    return understood;
                }
            },
            Ok(Err(failure)) => failure,
            Err(_) => Failure::TimedOut(patience),
        };
        match (failure, self.end().await) {
            // The pipes broke because the process ended: that says more.
            (Failure::Io(_), stopped) => Err(stopped),
            (failure, _) => Err(failure),
        }
    }

    /// Writes and reads at once: neither side waits for the other to empty a
    /// pipe, and the process may end at any point.
    async fn exchange(&mut self, question: &[u8]) -> Result<Vec<u8>, Failure> {
        let write =
            async { messages::write(&mut self.questions, question).await.map_err(Failure::from) };
        let ((), answer) = tokio::try_join!(write, messages::read(&mut self.answers))?;
        Ok(answer)
    }

    /// Kills what is left of the process and its offspring, and says how the
    /// process ended. If it ended by itself, then that is how.
    async fn end(&mut self) -> Failure {
        self.is_broken = true;
        self.kill_group();
        if let Ok(Ok(status)) = timeout(END_OF_PROCESS, self.child.wait()).await {
            self.ended = Some(status);
        }
        let how = self.ended.map_or("it cannot be killed".to_owned(), |it| it.to_string());
        Failure::Stopped { how, stderr_tail: self.printed.wait_for_the_end().await }
    }

    /// Does nothing once the child was waited for: its number may by then belong
    /// to somebody else.
    fn kill_group(&self) {
        if let Some(group) = self.pid() {
            // That there is nobody left to kill is no failure.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }

    fn pid(&self) -> Option<Pid> {
        self.child.id().and_then(|id| i32::try_from(id).ok()).and_then(Pid::from_raw)
    }

    /// Leaves a child that has ended to be waited for, as `kill_group` needs.
    pub(crate) fn is_alive(&self) -> bool {
        let look = WaitIdOptions::EXITED | WaitIdOptions::NOHANG | WaitIdOptions::NOWAIT;
        let has_not_ended = |pid| matches!(waitid(WaitId::Pid(pid), look), Ok(None));
        !self.is_broken && self.pid().is_some_and(has_not_ended)
    }

    pub(crate) fn exit_code(&self) -> Option<i32> {
        self.ended.and_then(|status| status.code())
    }

    pub(crate) fn printed(&self) -> String {
        self.printed.so_far()
    }
}

impl Drop for Conversation {
    fn drop(&mut self) {
        self.kill_group();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATIENCE: Duration = Duration::from_secs(20);

    /// Asks a program that is no runner, with a file that no pipe can hold.
    async fn ask(program: &str) -> Failure {
        let library = Path::new("/dev/null");
        let mut conversation = Conversation::start(program.as_ref(), library).unwrap();
        let file = vec![0; 20_000_000];
        let request = Request::Describe { protocol: 1 };
        conversation.ask(&request, &[&file], PATIENCE).await.unwrap_err()
    }

    #[tokio::test]
    async fn who_ends_without_reading_the_question_is_not_waited_for() {
        assert!(matches!(ask("false").await, Failure::Stopped { .. }));
    }

    #[tokio::test]
    async fn who_talks_without_reading_the_question_is_not_waited_for() {
        assert!(matches!(ask("yes").await, Failure::Garbled(_)));
    }

    #[tokio::test]
    async fn after_a_conversation_broke_there_is_no_next_question() {
        let library = Path::new("/dev/null");
        let mut conversation = Conversation::start("cat".as_ref(), library).unwrap();
        let request = Request::Describe { protocol: 1 };
        let given_up = conversation.ask(&request, &[], PATIENCE);
        drop(timeout(Duration::ZERO, given_up).await);

        assert!(!conversation.is_alive());
        let failure = conversation.ask(&request, &[], PATIENCE).await.unwrap_err();
        assert!(matches!(failure, Failure::Stopped { .. }));
    }
}
