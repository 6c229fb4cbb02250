#include "store/schema.h"

namespace tact {

const std::vector<Migration>& schema() {
  static const std::vector<Migration> kSteps = {
      // 1: processes, people, what was said about them, what was put aside, what was asked. `leftovers` has its one row while
      // an erased person may still stand in the write-ahead log.
      {R"sql(
        CREATE TABLE processes (
          id            INTEGER PRIMARY KEY AUTOINCREMENT,
          company       TEXT NOT NULL,
          title         TEXT NOT NULL,
          stage         TEXT NOT NULL,
          appliedAt     INTEGER,
          interviewAt   INTEGER,
          decidedAt     INTEGER,
          decisionDueAt INTEGER,
          wentWell      INTEGER,
          chances       TEXT,
          thankYouSent  INTEGER NOT NULL,
          chasersSent   INTEGER NOT NULL,
          nobodyElse    INTEGER NOT NULL,
          updatedAt     INTEGER NOT NULL,
          revision      INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE people (
          key       TEXT NOT NULL PRIMARY KEY,
          name      TEXT NOT NULL,
          company   TEXT NOT NULL,
          processId INTEGER REFERENCES processes (id),
          updatedAt INTEGER NOT NULL,
          revision  INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX peopleByProcess ON people (processId);
        CREATE TABLE relations (
          key   TEXT NOT NULL REFERENCES people (key) ON DELETE CASCADE,
          fact  TEXT NOT NULL,
          kind  TEXT NOT NULL,
          value ANY,
          PRIMARY KEY (key, fact)
        ) STRICT;
        CREATE TABLE silences (
          key   TEXT NOT NULL,
          rule  TEXT NOT NULL,
          kind  TEXT NOT NULL,
          until INTEGER,
          PRIMARY KEY (key, rule)
        ) STRICT;
        CREATE TABLE questions (
          key     TEXT NOT NULL,
          fact    TEXT NOT NULL,
          askedAt INTEGER NOT NULL,
          skipped INTEGER NOT NULL,
          PRIMARY KEY (key, fact)
        ) STRICT;
        CREATE INDEX questionsByTime ON questions (askedAt);
        CREATE TABLE leftovers (
          id         INTEGER PRIMARY KEY CHECK (id = 1),
          generation INTEGER NOT NULL
        ) STRICT;
      )sql"},
      // 2: whether a conversation took place, by the number LinkedIn knows a person by, since messages tell no other; and whose number
      // it is, learned only of people about whom something is kept.
      {R"sql(
        CREATE TABLE talks (
          memberId  TEXT NOT NULL PRIMARY KEY,
          conversed INTEGER NOT NULL,
          seenAt    INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE memberIds (
          key      TEXT NOT NULL PRIMARY KEY,
          memberId TEXT NOT NULL
        ) STRICT;
        CREATE INDEX memberIdsByNumber ON memberIds (memberId);
      )sql"},
      // 3: the last notes sent, each as 64 bits from which no word can be told, to notice one that is sent around.
      {R"sql(
        CREATE TABLE notes (
          id     INTEGER PRIMARY KEY AUTOINCREMENT,
          key    TEXT NOT NULL,
          hash   INTEGER NOT NULL,
          usedAt INTEGER NOT NULL,
          UNIQUE (key, hash)
        ) STRICT;
      )sql"},
      // 4: what became of invitations, connections and talks known from LinkedIn's own export, private lines about people, what was done
      // about follow-ups. importId 0: seen by Tact itself, which no undoing takes away. What both know of one invitation is joined when
      // read.
      {R"sql(
        CREATE TABLE imports (
          id       INTEGER PRIMARY KEY AUTOINCREMENT,
          at       INTEGER NOT NULL,
          madeOn   INTEGER,
          contents TEXT NOT NULL
        ) STRICT;
        CREATE TABLE invitations (
          id        INTEGER PRIMARY KEY AUTOINCREMENT,
          key       TEXT NOT NULL,
          direction TEXT NOT NULL,
          name      TEXT NOT NULL,
          company   TEXT NOT NULL,
          role      TEXT NOT NULL,
          surface   TEXT NOT NULL,
          hasNote   INTEGER,
          sentAt    INTEGER NOT NULL,
          state     TEXT NOT NULL,
          stateAt   INTEGER NOT NULL,
          importId  INTEGER NOT NULL,
          UNIQUE (key, direction, sentAt, importId)
        ) STRICT;
        CREATE INDEX invitationsByTime ON invitations (direction, sentAt);
        CREATE INDEX invitationsByState ON invitations (direction, state, sentAt);
        CREATE INDEX invitationsByImport ON invitations (importId);
        CREATE TABLE connections (
          key         TEXT NOT NULL PRIMARY KEY,
          name        TEXT NOT NULL,
          company     TEXT NOT NULL,
          title       TEXT NOT NULL,
          connectedAt INTEGER,
          importId    INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX connectionsByImport ON connections (importId);
        CREATE TABLE importedTalks (
          key      TEXT NOT NULL,
          lastAt   INTEGER NOT NULL,
          importId INTEGER NOT NULL,
          PRIMARY KEY (key, importId)
        ) STRICT;
        CREATE TABLE journal (
          id   INTEGER PRIMARY KEY AUTOINCREMENT,
          key  TEXT NOT NULL,
          at   INTEGER NOT NULL,
          line TEXT NOT NULL
        ) STRICT;
        CREATE INDEX journalByPerson ON journal (key);
        CREATE TABLE followUps (
          kind         TEXT NOT NULL,
          processId    INTEGER NOT NULL,
          key          TEXT NOT NULL,
          occasion     INTEGER NOT NULL,
          doneAt       INTEGER,
          snoozedUntil INTEGER,
          PRIMARY KEY (kind, processId, key)
        ) STRICT;
      )sql"},
      // 5: what an import held that an earlier one had brought: it stays with this one when that is undone. `what` is connection, sent,
      // received or talk, `at` when an invitation was sent.
      {R"sql(
        CREATE TABLE alsoImported (
          key      TEXT NOT NULL,
          what     TEXT NOT NULL,
          at       INTEGER NOT NULL,
          importId INTEGER NOT NULL,
          PRIMARY KEY (key, what, at, importId)
        ) STRICT;
      )sql"},
      // 6: moments that are nobody's, by name, in unix seconds: `forgottenAt`, when somebody was last forgotten.
      {R"sql(
        CREATE TABLE moments (
          name TEXT NOT NULL PRIMARY KEY,
          at   INTEGER NOT NULL
        ) STRICT;
      )sql"},
      // 7: the number of a request for news no longer looks like somebody's key.
      {R"sql(
        UPDATE followUps SET key = '#' || key WHERE kind IN ('statusRequest', 'applicationStatus');
      )sql"},
      // 8: until when interviews are thanked for, in place of whether any was. What is not known to have been said of one was said of those
      // there were when the process was last changed.
      {R"sql(
        ALTER TABLE processes ADD COLUMN thankedAt INTEGER;
        UPDATE processes SET thankedAt = coalesce(
          (SELECT max(occasion, doneAt) FROM followUps WHERE kind = 'thankYou' AND processId = processes.id AND doneAt IS NOT NULL),
          updatedAt) WHERE thankYouSent = 1;
        ALTER TABLE processes DROP COLUMN thankYouSent;
      )sql"},
  };
  return kSteps;
}

}  // namespace tact
