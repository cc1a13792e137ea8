// Made by npm run openapi.

export interface paths {
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists events, newest first; `where` is a CEL condition over `data`
         * @description For admins.
         */
        get: operations["getEvents"];
        put?: never;
        /**
         * Takes one event, or up to 1,000. A 2xx means: on disk, counted and decided
         * @description For the API key of a source. It asks for the scope `send`.
         */
        post: operations["postEvents"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stores one event and says where its person stands, and whether it is the first time
         * @description For the API key of a source. It asks for the scope `send`.
         */
        post: operations["postState"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an event, whom it touched and how achievements used it
         * @description For admins.
         */
        get: operations["getEventsBySeq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/events/late/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decides late events, silently
         * @description For admins.
         */
        post: operations["postEventsLateApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/awards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists awards, newest earned first
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getAwards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/awards/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an award with its receipt and its entries
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getAwardsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/awards/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves, declines, revokes or restores an award; answers it as it is then
         * @description For managers and admins.
         */
        post: operations["postAwardsByIdDecision"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/awards/{id}/note": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Writes one’s private word on an award, or writes it anew
         * @description For managers and admins.
         */
        put: operations["putAwardsByIdNote"];
        post?: never;
        /**
         * Takes one’s note back
         * @description For managers and admins.
         */
        delete: operations["deleteAwardsByIdNote"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says where somebody stands with an achievement, in numbers; without a receipt
         * @description For members. Also for an API key with the scope `progress`.
         */
        get: operations["getProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explains why, or why not yet: the receipt of now, also where nothing was earned
         * @description For members.
         */
        get: operations["getExplain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one’s rings, what is pending and what is new
         * @description For a signed-in person.
         */
        get: operations["getToday"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a recognition; with `Idempotency-Key` a repeat is the same one (200)
         * @description For a signed-in person.
         */
        post: operations["postRecognitions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Withdraws one’s recognition
         * @description For a signed-in person.
         */
        delete: operations["deleteRecognitionsById"];
        options?: never;
        head?: never;
        /**
         * Edits one’s recognition, for 15 minutes
         * @description For a signed-in person.
         */
        patch: operations["patchRecognitionsById"];
        trace?: never;
    };
    "/v1/recognition-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what a program has written down for oneself to send
         * @description For a signed-in person.
         */
        get: operations["getRecognitionDraftsById"];
        put?: never;
        post?: never;
        /**
         * Discards a draft
         * @description For a signed-in person.
         */
        delete: operations["deleteRecognitionDraftsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/coach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what a text names and what it lacks
         * @description For members.
         */
        post: operations["postRecognitionsCoach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists one’s own last texts
         * @description For members.
         */
        get: operations["getRecognitionsEarlier"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/recipients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds whom one can recognise
         * @description For members.
         */
        get: operations["getRecognitionsRecipients"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists recent events of people, to point at
         * @description For members.
         */
        get: operations["getRecognitionsEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognitions/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Suggests whom and for what; a person always sends
         * @description For members.
         */
        get: operations["getRecognitionsSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/portfolios/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows strengths by badge over time, received and given
         * @description For members.
         */
        get: operations["getPortfoliosByHandle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/values": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the workspace’s badges; hidden ones for admins alone
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getValues"];
        put?: never;
        /**
         * Adds a badge
         * @description For admins.
         */
        post: operations["postValues"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/values/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Renames or hides a badge
         * @description For admins.
         */
        patch: operations["patchValuesByKey"];
        trace?: never;
    };
    "/v1/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists recognitions and confirmed awards, newest first
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/{seq}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one entry
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getFeedBySeq"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/{seq}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the comments of an entry, oldest first
         * @description For members.
         */
        get: operations["getFeedBySeqComments"];
        put?: never;
        /**
         * Comments on an entry; `@handle` mentions somebody
         * @description For a signed-in person.
         */
        post: operations["postFeedBySeqComments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/{seq}/reactions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who reacted to an entry, kind by kind
         * @description For members.
         */
        get: operations["getFeedBySeqReactions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/{seq}/reactions/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets a reaction; the entry as it is then
         * @description For a signed-in person.
         */
        put: operations["putFeedBySeqReactionsByKind"];
        post?: never;
        /**
         * Takes a reaction back; the entry as it is then
         * @description For a signed-in person.
         */
        delete: operations["deleteFeedBySeqReactionsByKind"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/{seq}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hides what an entry says
         * @description For admins.
         */
        post: operations["postFeedBySeqHide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/feed/{seq}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a hidden entry again
         * @description For admins.
         */
        post: operations["postFeedBySeqUnhide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Deletes one’s comment and leaves its place
         * @description For a signed-in person.
         */
        delete: operations["deleteCommentsById"];
        options?: never;
        head?: never;
        /**
         * Edits one’s comment, for 15 minutes
         * @description For a signed-in person.
         */
        patch: operations["patchCommentsById"];
        trace?: never;
    };
    "/v1/comments/{id}/hide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hides a comment
         * @description For admins.
         */
        post: operations["postCommentsByIdHide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/comments/{id}/unhide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Shows a hidden comment again
         * @description For admins.
         */
        post: operations["postCommentsByIdUnhide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what waits to be looked at, oldest first
         * @description For admins.
         */
        get: operations["getReports"];
        put?: never;
        /**
         * Reports an entry, or a comment on it
         * @description For a signed-in person.
         */
        post: operations["postReports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reports/{id}/keep": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds nothing wrong; every report on it is settled
         * @description For admins.
         */
        post: operations["postReportsByIdKeep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what is hidden, newest first, at most 200
         * @description For admins.
         */
        get: operations["getHidden"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/word-list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists words the workspace asks to rephrase
         * @description For admins.
         */
        get: operations["getWordList"];
        /**
         * Sets the words the workspace asks to rephrase
         * @description For admins.
         */
        put: operations["putWordList"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what one was told, newest first
         * @description For a signed-in person.
         */
        get: operations["getInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Counts what is unread; 100 stands for as many or more
         * @description For a signed-in person.
         */
        get: operations["getInboxCount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/marks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks some as read or unread
         * @description For a signed-in person.
         */
        post: operations["postInboxMarks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks all up to a number as read; answers which were not
         * @description For a signed-in person.
         */
        post: operations["postInboxRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what is new as it comes; `Last-Event-ID` resumes without gap or repeat
         * @description For members.
         */
        get: operations["getStream"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/week": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what was good in a team’s week, and who was not recognised
         * @description For managers and admins.
         */
        get: operations["getTeamWeek"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/team/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists awards that wait for whoever asks, longest first
         * @description For managers and admins.
         */
        get: operations["getTeamReviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what counts for oneself, and which boards are open
         * @description For members.
         */
        get: operations["getBoards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says which boards are open and where they end
         * @description For admins.
         */
        get: operations["getBoardsSettings"];
        /**
         * Opens and closes boards; what is not named stays
         * @description For admins.
         */
        put: operations["putBoardsSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/recount": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts all boards again, beside the work
         * @description For admins.
         */
        post: operations["postBoardsRecount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/hidden": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Hides oneself from boards, or shows oneself again
         * @description For a signed-in person.
         */
        put: operations["putBoardsHidden"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/boards/{board}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one board from where whoever asks stands
         * @description For members.
         */
        get: operations["getBoardsByBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the goals of one’s team, or of all for admins
         * @description For members.
         */
        get: operations["getGoals"];
        put?: never;
        /**
         * Sets a goal for a team; admins, and managers for a team of theirs
         * @description For managers and admins.
         */
        post: operations["postGoals"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/goals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a goal
         * @description For managers and admins.
         */
        delete: operations["deleteGoalsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the achievements, retired ones last
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getAchievements"];
        put?: never;
        /**
         * Saves a text: a new achievement, or the next version of one. 200 if it was live already
         * @description For admins.
         */
        post: operations["postAchievements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/achievements/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows one with its text and its rules in words
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getAchievementsByKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/achievements/plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what these files would change; writes nothing
         * @description For admins.
         */
        post: operations["postAchievementsPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/achievements/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes these files live, all or none; 409 `stale-plan` where the fingerprint no longer fits
         * @description For admins.
         */
        post: operations["postAchievementsApply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/achievements/{key}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retires an achievement from now on
         * @description For admins.
         */
        post: operations["postAchievementsByKeyRetire"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/achievements/{key}/reevaluations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what would be different had the newest version always been valid; with `apply` it is done
         * @description For admins.
         */
        post: operations["postAchievementsByKeyReevaluations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the packs
         * @description For admins.
         */
        get: operations["getPacks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/event-types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what events can be called, and which achievements count them
         * @description For admins.
         */
        get: operations["getEventTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a pack with its playbook, achievements and what each needs
         * @description For admins.
         */
        get: operations["getPacksByPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/achievements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes one achievement live, the first unless named; 200 if it was
         * @description For admins.
         */
        post: operations["postPacksByPackAchievements"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/packs/{pack}/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds the badges that people give each other
         * @description For admins.
         */
        post: operations["postPacksByPackBadges"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/previews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries an achievement; writes nothing. Closing the connection cancels it
         * @description For admins.
         */
        post: operations["postPreviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists people by name
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getPeople"];
        put?: never;
        /**
         * Makes a person. What it says is true from the beginning
         * @description For admins.
         */
        post: operations["postPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a person: the card; for admins also facts, identities and reports
         * @description For members. Also for an API key with the scope `read`.
         */
        get: operations["getPeopleByHandle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a person: name and e-mail at once, all else from a day on
         * @description For admins.
         */
        patch: operations["patchPeopleByHandle"];
        trace?: never;
    };
    "/v1/people/{handle}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes `from` one with the person of the path
         * @description For admins.
         */
        post: operations["postPeopleByHandleMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{handle}/split": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Splits somebody who was merged, or one identity, off again
         * @description For admins.
         */
        post: operations["postPeopleByHandleSplit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes and changes people by a CSV file, or says what it would
         * @description For admins.
         */
        post: operations["postPeopleImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/unmatched": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists names in events that nobody has, most events first
         * @description For admins.
         */
        get: operations["getActorsUnmatched"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/actors/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says whose name it is; their stored events are decided
         * @description For admins.
         */
        post: operations["postActorsMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells a key what it is: its source, its name and what it may do
         * @description For the API key of a source.
         */
        get: operations["getKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists sources with their counts and keys
         * @description For admins. Also for an API key with the scope `read`.
         */
        get: operations["getSources"];
        put?: never;
        /**
         * Makes a source; with a tool as `kind` (fresh) also its hook, and its secret where it is ours, shown once
         * @description For admins.
         */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells one source, with its last deliveries and who waits to be matched
         * @description For admins.
         */
        get: operations["getSourcesBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how far behind a source is, on which days it was silent, and why things lie in quarantine
         * @description For admins. Also for an API key with the scope `read`.
         */
        get: operations["getSourcesBySlugHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes in again everything of a source that lies in quarantine, at most 500, and those of its last deliveries that told nothing
         * @description For admins.
         */
        post: operations["postSourcesBySlugReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a key, shown this once
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postSourcesBySlugKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes a key
         * @description For admins.
         */
        delete: operations["deleteSourcesBySlugKeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what could not be used, with its reason, newest first
         * @description For admins.
         */
        get: operations["getQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes it in again
         * @description For admins.
         */
        post: operations["postQuarantineByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quarantine/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Discards it
         * @description For admins.
         */
        delete: operations["deleteQuarantineById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/connectors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tools whose webhooks are understood
         * @description For admins.
         */
        get: operations["getConnectors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/hooks/{hook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a tool’s delivery, signed as that tool signs
         * @description For anybody.
         */
        post: operations["postHooksByHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/hook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sets account and mapping of a hook; null unsets
         * @description For admins.
         */
        patch: operations["patchSourcesBySlugHook"];
        trace?: never;
    };
    "/v1/sources/{slug}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists bodies that came, newest first, to try a mapping on
         * @description For admins.
         */
        get: operations["getSourcesBySlugSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/stages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells what a company’s own stages mean, and the names that came
         * @description For admins.
         */
        get: operations["getSourcesBySlugStages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/mapping/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells what a mapping makes of bodies, or proposes one; nothing is kept
         * @description For admins.
         */
        post: operations["postSourcesBySlugMappingTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a secret, shown this once; at most two
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postSourcesBySlugSecrets"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/secrets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a secret
         * @description For admins.
         */
        delete: operations["deleteSourcesBySlugSecretsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/database-sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists queries with their last runs
         * @description For admins.
         */
        get: operations["getDatabaseSources"];
        put?: never;
        /**
         * Makes a source of a query that is run again and again
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postDatabaseSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/database-sources/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells the first rows of a query and the events they would become; nothing is kept
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postDatabaseSourcesPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/database-sources/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Changes a query; what is left out stays
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        patch: operations["patchDatabaseSourcesBySlug"];
        trace?: never;
    };
    "/v1/database-sources/{slug}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs a query now and tells what came of it
         * @description For admins.
         */
        post: operations["postDatabaseSourcesBySlugRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells how a source may ask its tool for records, and how that goes
         * @description For admins.
         */
        get: operations["getSourcesBySlugAccess"];
        /**
         * Sets how a source may ask its tool; what is left out stays
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putSourcesBySlugAccess"];
        post?: never;
        /**
         * Removes it; what waits is told as its deliveries told it
         * @description For admins.
         */
        delete: operations["deleteSourcesBySlugAccess"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{slug}/access/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks the tool for one of each, and tells what it may; what waits goes on
         * @description For admins.
         */
        post: operations["postSourcesBySlugAccessTry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists mappings, shipped ones and saved ones
         * @description For admins.
         */
        get: operations["getMappings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/mappings/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Saves a mapping
         * @description For admins.
         */
        put: operations["putMappingsByName"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists imports, newest first
         * @description For admins.
         */
        get: operations["getImports"];
        put?: never;
        /**
         * Starts an import, or a dry run of one
         * @description For admins.
         */
        post: operations["postImports"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Proposes a mapping from the first 64 KiB of a file
         * @description For admins.
         */
        post: operations["postImportsPropose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows an import
         * @description For admins.
         */
        get: operations["getImportsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/rejects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers the rejected rows, each with its reason
         * @description For admins.
         */
        get: operations["getImportsByIdRejects"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Starts what a dry run has checked
         * @description For admins.
         */
        post: operations["postImportsByIdStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an import; what came in stays
         * @description For admins.
         */
        post: operations["postImportsByIdCancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists endpoints with their state and how they have been lately
         * @description For admins.
         */
        get: operations["getEndpoints"];
        put?: never;
        /**
         * Makes an endpoint; its secret is shown this once
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postEndpoints"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes an endpoint with the list of what was sent
         * @description For admins.
         */
        delete: operations["deleteEndpointsById"];
        options?: never;
        head?: never;
        /**
         * Changes an endpoint, switches it off or on; another address asks for a fresh sign-in
         * @description For admins.
         */
        patch: operations["patchEndpointsById"];
        trace?: never;
    };
    "/v1/endpoints/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces the secret within 24 hours; the new one is shown this once
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postEndpointsByIdSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends an `endpoint.test`
         * @description For admins.
         */
        post: operations["postEndpointsByIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}/dispatches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what was sent, newest first
         * @description For admins.
         */
        get: operations["getEndpointsByIdDispatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends all that failed again, under the same ids
         * @description For admins.
         */
        post: operations["postEndpointsByIdReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/endpoints/{id}/dispatches/{dispatch}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends one again, also one that was taken
         * @description For admins.
         */
        post: operations["postEndpointsByIdDispatchesByDispatchReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what each kind of notice is worth
         * @description For admins.
         */
        get: operations["getNoticesLedger"];
        /**
         * Sets how many in a hundred wait for the digest by chance
         * @description For admins.
         */
        put: operations["putNoticesLedger"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/ledger/{kind}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Has a demoted kind told at once again
         * @description For admins.
         */
        post: operations["postNoticesLedgerByKindLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notes that somebody has seen or followed what they were told
         * @description For a signed-in person.
         */
        post: operations["postNoticesOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what notices say in a language
         * @description For admins.
         */
        get: operations["getNoticesWords"];
        /**
         * Sets what the workspace says; null for our own words
         * @description For admins.
         */
        put: operations["putNoticesWords"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/words/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fills words that are not saved yet in for somebody
         * @description For admins.
         */
        post: operations["postNoticesWordsPreview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says how one wants to be told
         * @description For a signed-in person.
         */
        get: operations["getNoticesSettings"];
        /**
         * Sets how one wants to be told
         * @description For a signed-in person.
         */
        put: operations["putNoticesSettings"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/notices/defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what counts for everybody who has not chosen
         * @description For admins.
         */
        get: operations["getNoticesDefaults"];
        /**
         * Sets what counts for everybody who has not chosen
         * @description For admins.
         */
        put: operations["putNoticesDefaults"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/unsubscribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends mails by the link in one (RFC 8058)
         * @description For anybody.
         */
        post: operations["postUnsubscribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the devices one is told on, and what to subscribe with
         * @description For a signed-in person.
         */
        get: operations["getPush"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/devices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Adds a device
         * @description For a signed-in person.
         */
        post: operations["postPushDevices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/push/devices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a device
         * @description For a signed-in person.
         */
        delete: operations["deletePushDevicesById"];
        options?: never;
        head?: never;
        /**
         * Says whether a device shows what it is
         * @description For a signed-in person.
         */
        patch: operations["patchPushDevicesById"];
        trace?: never;
    };
    "/v1/chat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what is connected, and what to enter where
         * @description For admins.
         */
        get: operations["getChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/slack": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connects Slack
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putChatSlack"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connects Teams
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putChatTeams"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/teams-bot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Connects the app of Teams: a bot that people talk to
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putChatTeamsBot"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/teams-bot/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Gives the app as Teams takes it: manifest, icons and words in a ZIP file
         * @description For admins.
         */
        get: operations["getChatTeamsBotApp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/{tool}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disconnects a tool
         * @description For admins.
         */
        delete: operations["deleteChatByTool"];
        options?: never;
        head?: never;
        /**
         * Sets where news are shared, and which
         * @description For admins.
         */
        patch: operations["patchChatByTool"];
        trace?: never;
    };
    "/v1/chat/{tool}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a test where news are shared
         * @description For admins.
         */
        post: operations["postChatByToolTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/slack/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists channels of Slack
         * @description For admins.
         */
        get: operations["getChatSlackChannels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/{tool}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says who is known in Slack or Teams, and who is not
         * @description For admins.
         */
        get: operations["getChatByToolPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/{tool}/people/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Matches people to Slack or Teams by their e-mail
         * @description For admins.
         */
        post: operations["postChatByToolPeopleMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/{tool}/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds at most 20 users of Slack or Teams
         * @description For admins.
         */
        get: operations["getChatByToolUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/{tool}/people/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says who somebody is in Slack or Teams; null for nobody
         * @description For admins.
         */
        put: operations["putChatByToolPeopleByHandle"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/slack/{hook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes what people do in Slack, signed by Slack
         * @description For anybody.
         */
        post: operations["postSlackByHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/teams/{hook}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes what people do in Teams, with a token of the Bot Framework Service
         * @description For anybody.
         */
        post: operations["postTeamsByHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists one’s calendar addresses, and the teams one can have one of
         * @description For a signed-in person.
         */
        get: operations["getCalendars"];
        put?: never;
        /**
         * Makes an address in place of the one there was; it is told this once
         * @description For a signed-in person.
         */
        post: operations["postCalendars"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/calendars/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends an address
         * @description For a signed-in person.
         */
        delete: operations["deleteCalendarsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendars/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers the calendar; the address is all there is to know. Takes `If-None-Match`
         * @description For anybody.
         */
        get: operations["getCalendarsByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says which web apps may show people their progress
         * @description For admins.
         */
        get: operations["getEmbed"];
        /**
         * Sets which web apps may show people their progress
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putEmbed"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a token for one person on one page, for at most 15 minutes
         * @description For the API key of a source. It asks for the scope `send`.
         */
        post: operations["postEmbedTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed/{workspace}/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what the person of the token is near to
         * @description For anybody.
         */
        get: operations["getEmbedByWorkspaceMe"];
        put?: never;
        post?: never;
        delete?: never;
        /**
         * Answers a browser that asks before it sends the token
         * @description For anybody.
         */
        options: operations["optionsEmbedByWorkspaceMe"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/embed/{workspace}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tells news of the person of the token as they come
         * @description For anybody.
         */
        get: operations["getEmbedByWorkspaceStream"];
        put?: never;
        post?: never;
        delete?: never;
        /**
         * Answers a browser that asks before it sends the token
         * @description For anybody.
         */
        options: operations["optionsEmbedByWorkspaceStream"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-talk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers one’s own record
         * @description For a signed-in person.
         */
        get: operations["getReviewTalk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/review-talk.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers one’s own record as a table
         * @description For a signed-in person.
         */
        get: operations["getReviewTalkCsv"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authenticity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists hints with the recognitions they rest on
         * @description For admins.
         */
        get: operations["getAuthenticity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/authenticity/hints/{key}/dismissal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Keeps that a hint was found in order
         * @description For admins.
         */
        put: operations["putAuthenticityHintsByKeyDismissal"];
        post?: never;
        /**
         * Brings a hint back
         * @description For admins.
         */
        delete: operations["deleteAuthenticityHintsByKeyDismissal"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/recognition-limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says from how many on a giver reads a gentle sentence
         * @description For admins.
         */
        get: operations["getRecognitionLimits"];
        /**
         * Sets from how many on a giver reads a gentle sentence
         * @description For admins.
         */
        put: operations["putRecognitionLimits"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists what admins did, newest first
         * @description For admins.
         */
        get: operations["getAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Walks the chain from its first entry
         * @description For admins.
         */
        get: operations["getAuditVerification"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{handle}/deactivation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deactivates somebody who has left
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postPeopleByHandleDeactivation"];
        /**
         * Lets somebody in again
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        delete: operations["deletePeopleByHandleDeactivation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{handle}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erases somebody, or says what would go
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postPeopleByHandleErasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{handle}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers all that is held about somebody
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        get: operations["getPeopleByHandleExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers all that is held about oneself
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        get: operations["getAccountExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists erasures with their states, newest first
         * @description For admins.
         */
        get: operations["getErasures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/erased-names/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets an erased name be used again
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postErasedNamesRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/privacy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what is kept and shown
         * @description For admins.
         */
        get: operations["getPrivacy"];
        /**
         * Changes what is kept and shown, with a reason
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putPrivacy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes from old events what no rule reads, or says what would go
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postRetention"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invariants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says what must be true, whether it is, and whether awarding is paused
         * @description For admins.
         */
        get: operations["getInvariants"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invariants/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Checks now
         * @description For admins.
         */
        post: operations["postInvariantsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invariants/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lets awarding go on after a mended breach
         * @description For admins.
         */
        post: operations["postInvariantsResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says which ways in are open here
         * @description For anybody.
         */
        get: operations["getSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says who is looking
         * @description For anybody.
         */
        get: operations["getSession"];
        put?: never;
        /**
         * Signs in as somebody of the demo
         * @description For anybody.
         */
        post: operations["postSession"];
        /**
         * Signs out
         * @description For anybody.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Trades a link for a session, once; or asks for the code
         * @description For anybody.
         */
        post: operations["postSessionToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a link by mail, whether or not somebody has that e-mail
         * @description For anybody.
         */
        post: operations["postSessionMail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with a password, or asks for the code
         * @description For anybody.
         */
        post: operations["postSessionPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The second step: the code of the app or a recovery code
         * @description For anybody.
         */
        post: operations["postSessionCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/passkey/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to sign in with a passkey (WebAuthn)
         * @description For anybody.
         */
        post: operations["postSessionPasskeyOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/passkey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs in with a passkey
         * @description For anybody.
         */
        post: operations["postSessionPasskey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/switch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Speaks as who one is in another workspace of this browser
         * @description For anybody.
         */
        post: operations["postSessionSwitch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the language of this browser, and of whoever is signed in
         * @description For anybody.
         */
        put: operations["putSessionLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspace/language": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets the language of the workspace; null leaves it to each browser
         * @description For admins.
         */
        put: operations["putWorkspaceLanguage"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says what an invitation says
         * @description For anybody.
         */
        post: operations["postInvitationsOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Joins, and signs in
         * @description For anybody.
         */
        post: operations["postInvitationsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says how one signs in
         * @description For a signed-in person.
         */
        get: operations["getAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets one’s e-mail; where mail is set, it is confirmed by mail first
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putAccountEmail"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms an e-mail with the token that was sent there
         * @description For a signed-in person.
         */
        post: operations["postAccountEmailConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets one’s password, with a fresh sign-in or the present one
         * @description For a signed-in person.
         */
        put: operations["putAccountPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to set up the second factor
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postAccountSecondFactor"];
        /**
         * Turns the second factor off
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        delete: operations["deleteAccountSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turns the second factor on; the recovery codes are told this once
         * @description For a signed-in person.
         */
        post: operations["postAccountSecondFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to make a passkey (WebAuthn)
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postAccountPasskeysOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keeps a passkey
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postAccountPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/passkeys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Removes a passkey
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        delete: operations["deleteAccountPasskeysById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the tokens by which programs read as oneself
         * @description For a signed-in person.
         */
        get: operations["getAccessTokens"];
        put?: never;
        /**
         * Makes a token, told this once
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postAccessTokens"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/access-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends a token
         * @description For a signed-in person.
         */
        delete: operations["deleteAccessTokensById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists one’s sessions
         * @description For a signed-in person.
         */
        get: operations["getSessions"];
        put?: never;
        post?: never;
        /**
         * Ends all of one’s sessions but this one
         * @description For a signed-in person.
         */
        delete: operations["deleteSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Ends one session
         * @description For a signed-in person.
         */
        delete: operations["deleteSessionsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/single-sign-on/{workspace}/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the provider’s back-channel logout, a signed token
         * @description For anybody.
         */
        post: operations["postSingleSignOnByWorkspaceLogout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists who may sign in, with roles and ways
         * @description For admins.
         */
        get: operations["getMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/people/{handle}/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Sets roles; 409 `last-admin`
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        patch: operations["patchPeopleByHandleRoles"];
        trace?: never;
    };
    "/v1/members/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes the way in away; person and awards stay
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        delete: operations["deleteMembersByHandle"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{handle}/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a link, by mail or to hand over
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postMembersByHandleSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{handle}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists somebody’s sessions
         * @description For admins.
         */
        get: operations["getMembersByHandleSessions"];
        put?: never;
        post?: never;
        /**
         * Ends somebody’s sessions
         * @description For admins.
         */
        delete: operations["deleteMembersByHandleSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists invitations
         * @description For admins.
         */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invites somebody, by mail or with a link to hand over
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes a new link for another week
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postInvitationsByIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revokes it
         * @description For admins.
         */
        delete: operations["deleteInvitationsById"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/mcp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refuses: there is no stream here
         * @description For anybody.
         */
        get: operations["getMcp"];
        put?: never;
        /**
         * Takes a message of the Model Context Protocol
         * @description For anybody.
         */
        post: operations["postMcp"];
        /**
         * Refuses: there are no sessions here
         * @description For anybody.
         */
        delete: operations["deleteMcp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/sso/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says where the browser goes
         * @description For anybody.
         */
        post: operations["postSessionSsoStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/session/sso": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes what the provider sent back, for a session and `back`
         * @description For anybody.
         */
        post: operations["postSessionSso"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/account/sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins to tie one’s account to the provider
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postAccountSignOn"];
        /**
         * Unties one’s account from the provider
         * @description For a signed-in person. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        delete: operations["deleteAccountSignOn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/single-sign-on": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the settings, without the secret
         * @description For admins.
         */
        get: operations["getSingleSignOn"];
        /**
         * Sets them
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        put: operations["putSingleSignOn"];
        post?: never;
        /**
         * Removes them
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        delete: operations["deleteSingleSignOn"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/single-sign-on/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tries the connection, and says what was found
         * @description For admins. Asks a person for a sign-in of the last 15 minutes (403 `sign-in-again`).
         */
        post: operations["postSingleSignOnTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Lists the workspaces
         * @description For the operator of the machine.
         */
        get: operations["getWorkspaces"];
        put?: never;
        /**
         * Makes a workspace
         * @description For the operator of the machine.
         */
        post: operations["postWorkspaces"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sign-in-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Makes the owner’s way in, for one use
         * @description For the operator of the machine.
         */
        post: operations["postSignInLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says where the story is
         * @description For anybody.
         */
        get: operations["getDemo"];
        put?: never;
        /**
         * Changes the pace of the story, or pauses it
         * @description For members.
         */
        post: operations["postDemo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says that the server is alive
         * @description For anybody.
         */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says that the database answers
         * @description For anybody.
         */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers metrics for Prometheus: with the token of SMALLWINS_METRICS_TOKEN, else from this machine alone
         * @description For anybody.
         */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers this document. Takes `If-None-Match`
         * @description For anybody.
         */
        get: operations["getOpenapiJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "award.confirmed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an endpoint that hears of `award.confirmed` is sent
         * @description Signed by Standard Webhooks; verify on the raw bytes.
         */
        post: operations["toldAwardConfirmed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "award.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an endpoint that hears of `award.withdrawn` is sent
         * @description Signed by Standard Webhooks; verify on the raw bytes.
         */
        post: operations["toldAwardWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "award.revoked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an endpoint that hears of `award.revoked` is sent
         * @description Signed by Standard Webhooks; verify on the raw bytes.
         */
        post: operations["toldAwardRevoked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "recognition.sent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an endpoint that hears of `recognition.sent` is sent
         * @description Signed by Standard Webhooks; verify on the raw bytes.
         */
        post: operations["toldRecognitionSent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "recognition.withdrawn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an endpoint that hears of `recognition.withdrawn` is sent
         * @description Signed by Standard Webhooks; verify on the raw bytes.
         */
        post: operations["toldRecognitionWithdrawn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What an endpoint that hears of `endpoint.test` is sent
         * @description Signed by Standard Webhooks; verify on the raw bytes.
         */
        post: operations["toldEndpointTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        AcceptInvitation: {
            token: string;
            name?: string;
            password?: components["schemas"]["NewPassword"];
        };
        AccessToken: {
            id: string;
            name: string;
            prefix: string;
            /** @enum {string} */
            sight: "own" | "role";
            madeAt: string;
            expiresAt: string;
            lastUsedAt: string | null;
        };
        AccessTokens: {
            items: components["schemas"]["AccessToken"][];
            url: string;
        };
        Account: {
            email: string | null;
            hasPassword: boolean;
            secondFactor: {
                since: string;
                recoveryCodes: number;
            } | null;
            passkeys: {
                id: string;
                name: string;
                createdAt: string;
                lastUsedAt: string | null;
            }[];
            signOn: {
                name: string;
                linkedAt: string | null;
            } | null;
            isFresh: boolean;
        };
        /** @description An achievement as shown to a person, in the reader’s language. */
        AchievementCard: {
            /** @description Stable; stands after `achievement:` in its text. */
            key: string;
            /** @description What it is called. */
            name: string;
            /** @description The rule in one sentence. */
            sentence: string;
            /** @description The bigger outcome it leads to. */
            because: string;
            /** @description The family of events, as `helpdesk`. */
            family: string;
            /**
             * @description What it looks at.
             * @enum {string}
             */
            kind: "volume" | "speed" | "quality" | "consistency";
            /** @description The number of the text that decides, or decided. */
            version: number;
            /** @description What its badge is drawn from. */
            badge: components["schemas"]["BadgeDefinition"];
        };
        /** @description An achievement with its text and its rules in words. */
        AchievementDetail: {
            /** @description Stable; stands after `achievement:` in its text. */
            key: string;
            /** @description What it is called. */
            name: string;
            /** @description The rule in one sentence. */
            sentence: string;
            /** @description The bigger outcome it leads to. */
            because: string;
            /** @description The family of events, as `helpdesk`. */
            family: string;
            /**
             * @description What it looks at.
             * @enum {string}
             */
            kind: "volume" | "speed" | "quality" | "consistency";
            /** @description The number of the text that decides, or decided. */
            version: number;
            /** @description What its badge is drawn from. */
            badge: components["schemas"]["BadgeDefinition"];
            /**
             * @description `live` decides, `retired` does not any more.
             * @enum {string}
             */
            state: "live" | "draft" | "retired";
            /** @description Every tier's name and what it needs; one entry, named null, where there are no tiers. */
            tiers: {
                /** @description The tier’s name in the text; null where there are no tiers. */
                name: string | null;
                /** @description The same as the reader reads it. */
                title: string | null;
                /** @description What it asks for, in what the achievement counts. */
                needed: number;
            }[];
            /** @description `day`, `week`, `month`, `quarter`, `ever`, or days that slide. */
            window: string;
            /** @description How many awards stand now, by state. */
            standing: {
                /** @description Awards in their hold. */
                pending: number;
                /** @description Awards that stand. */
                confirmed: number;
            };
            /** @description People who hold at least one. */
            holders: number;
            /** @description The text of the version in force, as written. */
            yaml: string;
            /** @description From when on this version decides. */
            validFrom: string;
            /** @description Plain sentences: what counts, who, window, hold, guards, repeat. */
            rules: {
                /** @description What the sentence is about. */
                label: string;
                /** @description The sentence. */
                text: string;
            }[];
        };
        /** @description What files would change. */
        AchievementPlan: {
            /** @description Of what the plan was made against; hand it to `apply`. */
            fingerprint: string;
            /** @description One for each file, and for each that would be retired. */
            changes: {
                /** @description The key of the achievement. */
                key: string;
                /**
                 * @description What it does to the achievement; `revived`: it was retired.
                 * @enum {string}
                 */
                action: "new" | "changed" | "unchanged" | "revived" | "retired";
                /** @description Null for what is retired: it is in no file. */
                file: string | null;
                /** @description The rule in one sentence; null for what is retired. */
                sentence: string | null;
                /** @description The number it has, or would get. */
                version: number;
                /** @description Line by line, of what changed. */
                diff: {
                    /**
                     * @description `+` new, `-` gone, a space: as it was.
                     * @enum {string}
                     */
                    sign: "+" | "-" | " ";
                    /** @description The line. */
                    text: string;
                }[];
            }[];
            /** @description Keys of those that are live, in no file, and left alone. */
            kept: string[];
            /** @description What `smallwins check` would say of all of it together. */
            findings: {
                /** @description Which check found it. */
                rule: string;
                /**
                 * @description An `error` is refused.
                 * @enum {string}
                 */
                severity: "error" | "warning";
                /** @description The key of the achievement. */
                achievement: string;
                /** @description What was found. */
                message: string;
                /** @description How to mend it. */
                mend: string;
            }[];
            /** @description True if everything is as the files say. */
            nothingToDo: boolean;
        };
        /** @description An achievement with how it stands in the workspace. */
        AchievementSummary: {
            /** @description Stable; stands after `achievement:` in its text. */
            key: string;
            /** @description What it is called. */
            name: string;
            /** @description The rule in one sentence. */
            sentence: string;
            /** @description The bigger outcome it leads to. */
            because: string;
            /** @description The family of events, as `helpdesk`. */
            family: string;
            /**
             * @description What it looks at.
             * @enum {string}
             */
            kind: "volume" | "speed" | "quality" | "consistency";
            /** @description The number of the text that decides, or decided. */
            version: number;
            /** @description What its badge is drawn from. */
            badge: components["schemas"]["BadgeDefinition"];
            /**
             * @description `live` decides, `retired` does not any more.
             * @enum {string}
             */
            state: "live" | "draft" | "retired";
            /** @description Every tier's name and what it needs; one entry, named null, where there are no tiers. */
            tiers: {
                /** @description The tier’s name in the text; null where there are no tiers. */
                name: string | null;
                /** @description The same as the reader reads it. */
                title: string | null;
                /** @description What it asks for, in what the achievement counts. */
                needed: number;
            }[];
            /** @description `day`, `week`, `month`, `quarter`, `ever`, or days that slide. */
            window: string;
            /** @description How many awards stand now, by state. */
            standing: {
                /** @description Awards in their hold. */
                pending: number;
                /** @description Awards that stand. */
                confirmed: number;
            };
            /** @description People who hold at least one. */
            holders: number;
        };
        ActorMatch: {
            /** @description The slug of the source. */
            source: string;
            /** @description The name in its events. */
            actor: string;
            /** @description The handle of who that is. */
            person: string;
        } | {
            /** @description The slug of the source. */
            source: string;
            /** @description The name in its events. */
            actor: string;
            /** @description The new person that is. */
            create: components["schemas"]["NewPerson"];
        };
        AddedBadges: {
            readonly added: string[];
        };
        AppliedPlan: {
            /** @description What was done, one for each. */
            changes: {
                /** @description The key of the achievement. */
                key: string;
                /**
                 * @description What it does to the achievement; `revived`: it was retired.
                 * @enum {string}
                 */
                action: "new" | "changed" | "unchanged" | "revived" | "retired";
                /** @description The number it has now. */
                version: number;
                /** @description Awards given for the stored history, silently. */
                backfilled: number;
            }[];
        };
        ApplyRequest: {
            /** @description The whole folder. */
            files: {
                /** @description The name of the file, which answers name. */
                file: string;
                /** @description Its text. */
                yaml: string;
            }[];
            /**
             * @description Also retire what is live and not among the files.
             * @default false
             */
            retire?: boolean;
            /** @description RFC 3339, or "beginning" to also award the stored history. Default: now. */
            validFrom?: string;
            /** @description Of the plan that was looked at; refused with 409 if something has changed since. */
            fingerprint?: string;
        };
        AskErasure: {
            confirm?: string;
            /** @default false */
            dryRun?: boolean;
        };
        /** @enum {string} */
        Audience: "everyone" | "named";
        AuditItem: {
            number: number;
            at: string;
            actor: {
                /** @enum {string} */
                kind: "person" | "key" | "command-line" | "server";
                name: string;
            };
            action: string;
            subject: string;
            details: {
                [key: string]: unknown;
            };
            hash: string;
        };
        AuditVerification: {
            entries: number;
            head: {
                number: number;
                hash: string;
            };
            fault: {
                number: number;
                why: string;
            } | null;
        };
        Authenticity: {
            since: string;
            recognitions: number;
            hints: components["schemas"]["AuthenticityHint"][];
            dismissed: components["schemas"]["AuthenticityHint"][];
            withheld: number;
        };
        AuthenticityHint: {
            key: string;
            /** @enum {string} */
            kind: "pair" | "ring" | "burst" | "same-words" | "one-giver";
            sentence: string;
            advice: string;
            people: components["schemas"]["PersonCard"][];
            evidence: {
                id: string;
                at: string;
                giver: string;
                recipients: string[];
                what: string;
            }[];
            evidenceCount: number;
            chance: number | null;
            dismissal: components["schemas"]["HintDismissal"] | null;
        };
        /** @description Somebody’s award. */
        Award: {
            /** @description Stable: the same through all its states. */
            id: string;
            /** @description What was earned. */
            achievement: components["schemas"]["AchievementCard"];
            /** @description Who earned it. */
            person: components["schemas"]["PersonCard"];
            /** @description What it is now. */
            state: components["schemas"]["AwardState"];
            /** @description The tier’s name in the text; null without tiers. */
            tier: string | null;
            /** @description The tier as the reader reads it. */
            tierName: string | null;
            /** @description In which window. */
            window: components["schemas"]["WindowView"];
            /**
             * Format: date-time
             * @description When the completing deed was done.
             */
            earnedAt: string;
            /**
             * Format: date-time
             * @description When Smallwins decided it.
             */
            grantedAt: string;
            /** @description When a pending award can be confirmed: the end of its hold; null when it is settled. */
            settlesAt: string | null;
            /** @description Deeds done, in the second person: "You resolved five tickets within SLA …". */
            youSentence: string;
            /** @description The same for others: "Resolved five tickets within SLA …". */
            theySentence: string;
            /** @description Why the state is what it is, kind and exact: "Ticket INC12 was reopened, so this one waits. Four others still count." */
            stateSentence: string;
        };
        AwardDecision: {
            /**
             * @description `approve` and `decline` what is in review, `revoke` and `restore` what was confirmed, `reopen` within ten minutes what was decided.
             * @enum {string}
             */
            decision: "approve" | "decline" | "revoke" | "restore" | "reopen";
            /** @description Why; needed to decline and to revoke. The person reads it. */
            reason?: string;
        };
        /** @description An award with its receipt and its history. */
        AwardDetail: {
            /** @description Stable: the same through all its states. */
            id: string;
            /** @description What was earned. */
            achievement: components["schemas"]["AchievementCard"];
            /** @description Who earned it. */
            person: components["schemas"]["PersonCard"];
            /** @description What it is now. */
            state: components["schemas"]["AwardState"];
            /** @description The tier’s name in the text; null without tiers. */
            tier: string | null;
            /** @description The tier as the reader reads it. */
            tierName: string | null;
            /** @description In which window. */
            window: components["schemas"]["WindowView"];
            /**
             * Format: date-time
             * @description When the completing deed was done.
             */
            earnedAt: string;
            /**
             * Format: date-time
             * @description When Smallwins decided it.
             */
            grantedAt: string;
            /** @description When a pending award can be confirmed: the end of its hold; null when it is settled. */
            settlesAt: string | null;
            /** @description Deeds done, in the second person: "You resolved five tickets within SLA …". */
            youSentence: string;
            /** @description The same for others: "Resolved five tickets within SLA …". */
            theySentence: string;
            /** @description Why the state is what it is, kind and exact: "Ticket INC12 was reopened, so this one waits. Four others still count." */
            stateSentence: string;
            receipt: components["schemas"]["Receipt"];
            /** @description As far as whoever asks may read them, oldest first. */
            notes: components["schemas"]["AwardNote"][];
            /** @description Appended, never rewritten. `eventSeq` links to the event that caused it. */
            entries: {
                /**
                 * Format: date-time
                 * @description When it became so.
                 */
                at: string;
                /** @description What it became. */
                state: components["schemas"]["AwardState"];
                /** @description What made it so. */
                cause: string;
                /** @description The number of the event that caused it; null where no event did. */
                eventSeq: number | null;
            }[];
        };
        /** @description What it changed of awards, silently. */
        AwardMoves: {
            /** @description Awards that are new. */
            gained: number;
            /** @description Awards that are gone. */
            lost: number;
            /** @description Awards earned at another moment, or in another state. */
            moved: number;
        };
        AwardNote: {
            /** @description Which award it is on. */
            awardId: string;
            /** @description What that award is of. */
            achievement: components["schemas"]["AchievementCard"];
            /** @description Who wrote it. */
            from: components["schemas"]["PersonCard"];
            /** @description Whose award it is. */
            to: components["schemas"]["PersonCard"];
            /** @description What it says. */
            text: string;
            /**
             * Format: date-time
             * @description When it was written.
             */
            at: string;
            /** @description When it was written anew; null if it was not. */
            editedAt: string | null;
            /** @description Whether whoever asks wrote it. */
            mine: boolean;
        };
        AwardNoteText: {
            /** @description At most 400 characters that show. */
            text: string;
        };
        AwardPage: {
            /** @description Newest earned first. */
            items: components["schemas"]["Award"][];
            /** @description Goes into `cursor` of the next request; null on the last page. */
            nextCursor: string | null;
        };
        /**
         * @description `pending`: in its hold · `confirmed` · `withdrawn`: what it rested on was taken back · `in_review`: waits for a person · `declined`, `revoked`: by a person.
         * @enum {string}
         */
        AwardState: "pending" | "confirmed" | "withdrawn" | "in_review" | "declined" | "revoked";
        /** @description What a badge is drawn from. */
        BadgeDefinition: {
            /** @description What stands below it. */
            name: string;
            /** @description What it stands for, in one sentence. */
            meaning: string;
            /** @description The family of events, as `helpdesk`; gives the shape. */
            family: string;
            /**
             * @description Gives the motif.
             * @enum {string}
             */
            kind: "volume" | "speed" | "quality" | "consistency" | "recognition";
            /** @description 0 without tiers; 1 is the lowest. Gives the frame. */
            tier: number;
            /** @description What it is drawn from, the same in every language. */
            seed?: string;
        };
        BeginSignOn: {
            workspace: string;
            back?: string;
        };
        Board: {
            board: components["schemas"]["BoardName"];
            period: components["schemas"]["Period"];
            places: {
                person: components["schemas"]["PersonCard"];
                rank: number;
                sharing: number;
                total: number;
                isMe: boolean;
            }[];
            own: {
                rank: number | null;
                sharing: number;
                total: number;
                toNext: number | null;
                isUpper: boolean;
            } | null;
            isHidden: boolean;
            group: {
                size: number;
                segment: {
                    role?: string;
                    quota_band?: string;
                    /** @enum {string} */
                    tenure?: "under-6-months" | "6-to-24-months" | "over-2-years";
                    location?: string;
                };
                level: number;
                until: string;
            } | null;
            missing: ("few" | "waiting" | "no-team") | null;
        };
        /** @enum {string} */
        BoardName: "peers" | "team" | "workspace";
        BoardSettings: {
            peers: boolean;
            team: boolean;
            workspace: boolean;
            zone: string;
        };
        BoardsOverview: {
            period: components["schemas"]["Period"];
            own: {
                awards: number;
                recognitions: number;
                total: number;
            };
            history: {
                key: string;
                awards: number;
                recognitions: number;
            }[];
            isHidden: boolean;
            team: string | null;
            open: {
                peers: boolean;
                team: boolean;
                workspace: boolean;
            };
            goals: components["schemas"]["Goal"][];
            goalTeams: string[];
        };
        Calendar: {
            id: string;
            team: string | null;
            madeAt: string;
        };
        CalendarsView: {
            calendars: components["schemas"]["Calendar"][];
            teams: string[];
        };
        ChangePrivacy: {
            worksCouncil?: boolean;
            retentionDays?: number | null;
            reason: string;
        };
        ChatChange: {
            channel?: string | null;
            shares?: ("recognition" | "award")[];
        };
        ChatChannel: {
            id: string;
            name: string;
            isPrivate: boolean;
        };
        ChatConnection: {
            account: string | null;
            channel: {
                id: string;
                name: string;
            } | null;
            shares: ("recognition" | "award")[];
            problem: string | null;
            firstRequestAt: string | null;
            lastRequestAt: string | null;
            people: number;
            places: number;
        };
        ChatMatch: {
            userId: string | null;
        };
        ChatPeople: {
            known: {
                person: components["schemas"]["PersonCard"];
                userId: string;
                /** @enum {string} */
                way: "email" | "chosen";
            }[];
            unknown: components["schemas"]["PersonCard"][];
        };
        ChatSetup: {
            slack: {
                requestUrl: string | null;
                manifest: string | null;
                connection: components["schemas"]["ChatConnection"] | null;
            };
            teams: {
                connection: components["schemas"]["ChatConnection"] | null;
            };
            "teams-bot": {
                endpoint: string | null;
                connection: components["schemas"]["ChatConnection"] | null;
            };
        };
        ChatUser: {
            id: string;
            name: string;
            email: string | null;
        };
        CheckOrder: {
            /** @default false */
            full?: boolean;
        };
        Checks: {
            items: components["schemas"]["InvariantCheck"][];
            paused: {
                since: string;
                because: string;
                waiting: number;
            } | null;
            everyMinutes: number | null;
        };
        ChooseLanguage: {
            /** @enum {string} */
            language: "en" | "de" | "es";
        };
        /** @description One event as it is sent: CloudEvents 1.0, structured. */
        CloudEvent: {
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description Unique within `source` for ever: keep it over all tries. */
            id: string;
            /** @description Whose ids these are: a URI reference, as `/helpdesk`. */
            source: string;
            /** @description What happened, as `family.noun.verb_past`. */
            type: string;
            /**
             * Format: date-time
             * @description When it happened, RFC 3339 with an offset; missing means now.
             */
            time?: string;
            /** @description The thing it is about. */
            subject?: string;
            /** @description The order among events of the same moment. */
            sequence?: string;
            /** @description The slug of the workspace; must be the key’s own. */
            workspace?: string;
            /** @description What achievements read, with the person. */
            data?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        CloudEvents: components["schemas"]["CloudEvent"][];
        CoachAnswer: {
            /**
             * @description The language that was read.
             * @enum {string}
             */
            language: "en" | "de" | "es";
            /** @description What is there, what is missing, what to notice. */
            findings: {
                /**
                 * @description What the finding is about.
                 * @enum {string}
                 */
                about: "deed" | "effect" | "value" | "length" | "generic" | "copied";
                /**
                 * @description Whether it is there.
                 * @enum {string}
                 */
                state: "there" | "missing" | "notice";
                /** @description Why, with the words it was found by. */
                why: string;
            }[];
            /** @description How much of deed, effect and value is there, of three. */
            there: number;
            /**
             * @description The coach advises and never stands in the way.
             * @constant
             */
            blocks: false;
        };
        CoachRequest: {
            /** @description What they did, as it stands. */
            what: string;
            /**
             * @description What it changed, as it stands.
             * @default
             */
            effect?: string;
            /**
             * @description The key of the badge; null while none is chosen.
             * @default null
             */
            value?: string | null;
        };
        CodeSignIn: {
            ticket: string;
            code: string;
        };
        /** @description What somebody says to an entry. */
        Comment: {
            /** @description Stable. */
            id: string;
            /** @description Who wrote it. */
            person: components["schemas"]["PersonCard"];
            /** @description Empty once deleted or hidden: that there was one stays to be seen. */
            text: string;
            /** @description Whom it mentions. */
            mentions: components["schemas"]["PersonCard"][];
            /**
             * Format: date-time
             * @description When it was written.
             */
            at: string;
            /** @description When it was changed; null if it was not. */
            editedAt: string | null;
            /** @description Until when whoever asks may edit it; null for everybody else. */
            editableUntil: string | null;
            /** @description Whether whoever asks wrote it. */
            mine: boolean;
            /**
             * @description Whether its text is shown.
             * @enum {string}
             */
            state: "shown" | "deleted" | "hidden";
        };
        CommentText: {
            /** @description At most 600 characters; `@handle` mentions somebody. */
            text: string;
        };
        ConfirmCode: {
            code: string;
        };
        ConnectSlack: {
            botToken: string;
            signingSecret: string;
        };
        ConnectTeams: {
            /** Format: uri */
            webhookUrl: string;
        };
        ConnectTeamsBot: {
            appId: string;
            tenantId: string;
            clientSecret: string;
        };
        Connector: {
            tool: string;
            name: string;
            /**
             * @description Who makes the secret: the tool shows one to enter here, or we make one to enter there.
             * @enum {string}
             */
            secret: "theirs" | "ours";
            secretName: string;
            /** @description What names an account, where one secret signs for many; it must then be given. */
            account: string | null;
            /** @description Whether a mapping says how its JSON becomes events. */
            mapping: boolean;
        };
        CreatedKey: {
            /** @description By which it is revoked. */
            id: string;
            /** @description `sw_…`: shown this once. */
            key: string;
        };
        DatabasePreview: {
            /** @description Short name: small letters, digits and hyphens, beginning with a letter, at most 40. */
            slug?: string;
            connection?: string;
            query: string;
            cursorColumn: string;
            mapping?: string;
        };
        DatabaseSource: {
            slug: string;
            name: string;
            connection: string;
            query: string;
            cursorColumn: string;
            overlap: number;
            everyMinutes: number;
            mapping: string;
            paused: boolean;
            nextRunAt: string | null;
            position: string | null;
            lastRun: {
                at: string;
                tookMs: number;
                rows: number;
                events: number;
                duplicates: number;
                rejected: number;
                hasMore: boolean;
                lagSeconds: number | null;
            } | null;
            error: {
                code: string;
                message: string;
                failures: number;
            } | null;
        };
        DatabaseSourceChange: {
            connection?: string;
            query?: string;
            cursorColumn?: string;
            overlap?: number;
            everyMinutes?: number;
            mapping?: string;
            paused?: boolean;
        };
        Delivered: {
            /** @description Stable. */
            id: string;
            /**
             * Format: date-time
             * @description When it came.
             */
            at: string;
            /**
             * @description `accepted`: it made events · `quarantined`: none of them could stand · `noted`: it makes none · `unread`: it could not be read.
             * @enum {string}
             */
            outcome: "accepted" | "quarantined" | "noted" | "unread";
            /** @description Why it made none. */
            code: string | null;
            /** @description The same in words. */
            message: string | null;
            /** @description The events it made. */
            events: {
                /** @description The number of the event in its workspace. */
                seq: number;
                /** @description What happened. */
                type: string;
            }[];
        };
        DemoControl: {
            /** @description Seconds of the story per second of the visitor. */
            speed?: number;
            /** @description True stops the clock. */
            paused?: boolean;
        };
        /** @description The clock of the demo’s story. */
        DemoState: {
            /** @description What time it is in the story. */
            now: string;
            /** @description Seconds of the story per second of the visitor. */
            speed: number;
            /** @description Whether it stands still. */
            paused: boolean;
            /**
             * Format: date-time
             * @description When the story begins.
             */
            startsAt: string;
            /**
             * Format: date-time
             * @description When it ends.
             */
            endsAt: string;
            /** @description Whether it has ended. */
            finished: boolean;
        };
        /** @description Something that was sent, or will be. */
        Dispatch: {
            /** @description The `webhook-id`, the same over all tries. */
            id: string;
            /** @description What it tells, as `award.confirmed`. */
            kind: string;
            /**
             * Format: date-time
             * @description When what it tells happened.
             */
            at: string;
            /**
             * @description `queued`: waits · `sending` · `sent`: it was taken · `failed`: for good · `dropped`: what it told does not stand any more.
             * @enum {string}
             */
            state: "queued" | "sending" | "sent" | "failed" | "dropped";
            /** @description How often it was tried. */
            tries: number;
            /** @description The HTTP status of the last try; null where there was no answer. */
            status: number | null;
            /** @description How long the last try took, in milliseconds. */
            tookMs: number | null;
            /** @description What went wrong at the last try; null if nothing did. */
            error: string | null;
            /** @description When it is tried next; null if it is not. */
            nextTryAt: string | null;
            /** @description When it was taken or given up; null while it is neither. */
            endedAt: string | null;
        };
        Email: string;
        EmbedMe: {
            rings: {
                progress: {
                    sure: number;
                    held: number;
                };
                value: number;
                needed: number;
                /** @enum {string} */
                state: "open" | "pending" | "won" | "cooling_down" | "guard_open";
                line: string;
                key: string;
                name: string;
            }[];
            home: string | null;
        };
        EmbedOrigin: string;
        EmbedSettings: {
            origins: components["schemas"]["EmbedOrigin"][];
            sources: string[];
        };
        EmbedToken: {
            token: string;
            expiresAt: string;
        };
        EmbedTokenRequest: {
            person: string;
            origin: components["schemas"]["EmbedOrigin"];
            /** @default 5 */
            minutes?: number;
        };
        EnableRequest: {
            achievement?: string;
            validFrom?: string;
            /** @default false */
            manyFamilies?: boolean;
            /** @default false */
            replace?: boolean;
        };
        Enabled: {
            achievement: string;
            version: number;
            changed: boolean;
            backfilled: number;
        };
        /** @description Where webhooks go, and how that goes. */
        Endpoint: {
            /** @description Stable. */
            id: string;
            /** @description What people call it. */
            name: string;
            /** @description Where it listens. */
            url: string;
            /** @description What it hears of, as `award.confirmed`. */
            kinds: string[];
            /**
             * Format: date-time
             * @description When it was made.
             */
            madeAt: string;
            /**
             * @description `on` · `off`: an admin wanted it · `failing`: nothing was taken for five days · `gone`: it answered 410.
             * @enum {string}
             */
            state: "on" | "off" | "failing" | "gone";
            /** @description Since when it is not `on`; null while it is. */
            offAt: string | null;
            /** @description Since when nothing was taken; null when all is well. */
            failingSince: string | null;
            /** @description Until when it is left in peace after failures in a row. */
            restsUntil: string | null;
            /** @description Never the secrets: their last characters; `endsAt` of one that has been replaced. */
            secrets: {
                /** @description The last characters. */
                hint: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                madeAt: string;
                /** @description When it stops signing, where it has been replaced; null otherwise. */
                endsAt: string | null;
            }[];
            /** @description Of the last 24 hours. */
            lately: {
                /** @description How many were taken. */
                sent: number;
                /** @description How many were given up for good. */
                failed: number;
                /** @description How long one in two of those taken needed to answer, in milliseconds; null without any. */
                medianMs: number | null;
            };
            /** @description How many wait to be sent, or to be tried again. */
            waiting: number;
            /** @description That have failed for good in 30 days and can be sent again. */
            failed: number;
            /** @description When something was taken last; null if never. */
            lastSentAt: string | null;
        };
        EndpointChange: {
            /** @description What people call it. */
            name?: string;
            /**
             * Format: uri
             * @description Where it listens; `https`, but for hosts that the settings name.
             */
            url?: string;
            /** @description What it hears of. */
            kinds?: ("award.confirmed" | "award.withdrawn" | "award.revoked" | "recognition.sent" | "recognition.withdrawn")[];
            /** @description True switches it on again, false off. */
            isOn?: boolean;
        };
        EndpointSecret: {
            /** @description `whsec_…`: what deliveries are signed with. Shown this once. */
            secret: string;
            /** @description Its last characters, by which lists name it. */
            hint: string;
        };
        Erasure: {
            id: string;
            person: string;
            /** @enum {string} */
            state: "requested" | "done" | "failed";
            requestedAt: string;
            doneAt: string | null;
            changed: {
                [key: string]: number;
            };
            message: string | null;
        };
        ErasurePlan: {
            names: {
                text: string;
                /** @enum {string} */
                kind: "handle" | "name" | "e-mail" | "actor";
                source: string | null;
                everywhere: boolean;
            }[];
            rows: {
                [key: string]: number;
            };
            people: number;
        };
        /** @description An event, whom it touched and what became of it. */
        EventDetail: {
            /** @description The number of the event in its workspace. */
            seq: number;
            /** @description What its source calls it; with source and origin it is once only. */
            id: string;
            /** @description The slug of the source. */
            source: string;
            /** @description What happened, as `family.noun.verb_past`. */
            type: string;
            /** @description The thing it was about, where the event says so. */
            subject: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the event says.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it came in.
             */
            receivedAt: string;
            /** @description True while it waits for an admin, because it came more than 96 hours after it happened. */
            late: boolean;
            /** @description What the event holds. */
            data: {
                [key: string]: unknown;
            };
            /** @description The delivery it was made of, as it came, while that is kept: the last of each source are. */
            raw: string | null;
            /** @description Names in it that wait until somebody says who that is. */
            unmatched: string[];
            /** @description One for each achievement that listens to it. */
            matches: components["schemas"]["EventMatch"][];
            /** @description Where no achievement listens: those of packs that would count it. */
            offers: {
                /** @description The key of the achievement. */
                key: string;
                /** @description Its name. */
                name: string;
                /** @description The pack it is in. */
                pack: string;
            }[];
        };
        /** @description How one achievement used one event. */
        EventMatch: {
            /** @description Which achievement. */
            achievement: {
                /** @description Its key. */
                key: string;
                /** @description Its name in the reader’s language. */
                name: string;
            };
            /** @description Whom it is credited to; null if nobody was found. */
            person: components["schemas"]["PersonCard"] | null;
            /**
             * @description `counted` · `provisional`: counted, in its hold · `cancels`: takes an earlier deed back · `guard`: feeds a quality condition · `not_matching` · `nobody`: no person was found · `ineligible`: not for that person · `duplicate`: its object counts already · `cancelled`: was taken back.
             * @enum {string}
             */
            use: "counted" | "provisional" | "cancels" | "guard" | "not_matching" | "nobody" | "ineligible" | "duplicate" | "cancelled";
            /** @description The same in a sentence. */
            why: string;
            /** @description The key of the window it fell in, as `2026-W12`. */
            window: string | null;
            /** @description What counts there now. */
            value: number | null;
            /** @description What is asked for. */
            needed: number | null;
            /** @description The award that this person holds, or held, in that window. */
            awardId: string | null;
            /** @description The state of that award. */
            awardState: string | null;
        };
        EventPage: {
            /** @description Newest first. */
            items: components["schemas"]["EventRow"][];
            /** @description Goes into `cursor` of the next request; null on the last page. */
            nextCursor: string | null;
        };
        /** @description An event that is on record. */
        EventRow: {
            /** @description The number of the event in its workspace. */
            seq: number;
            /** @description What its source calls it; with source and origin it is once only. */
            id: string;
            /** @description The slug of the source. */
            source: string;
            /** @description What happened, as `family.noun.verb_past`. */
            type: string;
            /** @description The thing it was about, where the event says so. */
            subject: string | null;
            /**
             * Format: date-time
             * @description When it happened, as the event says.
             */
            occurredAt: string;
            /**
             * Format: date-time
             * @description When it came in.
             */
            receivedAt: string;
            /** @description True while it waits for an admin, because it came more than 96 hours after it happened. */
            late: boolean;
            /** @description What the event holds, where `with=data` asks for it. */
            data?: {
                [key: string]: unknown;
            };
        };
        /** @description Where the person of an event stands with an achievement. */
        EventState: {
            /** @description The event as it was taken. */
            event: {
                /** @description The id it was sent with. */
                id: string;
                /**
                 * @description `accepted`: new · `duplicate`: was here before · `late`: older than 96 hours.
                 * @enum {string}
                 */
                status: "accepted" | "duplicate" | "late";
                /** @description Its number in the workspace. */
                seq: number;
            };
            /** @description The key of the achievement. */
            achievement: string;
            /** @description The handle; null if the event names nobody we know, or nobody at all. */
            person: string | null;
            /** @description The key of the window, as `2026-03`, in the person’s time zone; null without a person. */
            window: string | null;
            /** @description What counts in that window now, with what others have sent meanwhile; null without a person. */
            count: number | null;
            /** @description How much is asked for. */
            of: number | null;
            /** @description What is left of it, never below 0. */
            remaining: number | null;
            /**
             * @description Of the award. `not_yet`, `cooling_down`, `pending` (in its hold), `in_review`, `confirmed`, `declined`, `revoked`; or `nobody`: no person was found, `late`: an admin has to apply it, `paused`: decided when awarding goes on.
             * @enum {string}
             */
            state: "not_yet" | "cooling_down" | "pending" | "in_review" | "confirmed" | "declined" | "revoked" | "nobody" | "late" | "paused";
            /** @description The highest tier that this event made, else the next one, else the highest; null without tiers. */
            tier: string | null;
            /** @description The award in that window; null while there is none. */
            awardId: string | null;
            /** @description Whether this event made the award: the same in each answer to it. */
            makesAward: boolean;
            /** @description The same, in the answer to the request that brought the event; false in all others. */
            firstTime: boolean;
            /** @description How the achievement used the event; null where it does not listen to such events. */
            use: ("counted" | "provisional" | "cancels" | "guard" | "not_matching" | "nobody" | "ineligible" | "duplicate" | "cancelled") | null;
            /** @description The same in a sentence. */
            why: string | null;
        };
        EventType: {
            type: string;
            about: string;
            fields: string[];
            achievements: {
                key: string;
                name: string;
                pack: string | null;
                live: boolean;
                credit: string | null;
                fields: string[];
            }[];
        };
        /** @description An event of somebody, to point at. */
        Evidence: {
            /** @description The number of the event in its workspace. */
            seq: number;
            /** @description `INC0001234`, or the event's id. */
            object: string;
            /** @description "Ticket resolved". */
            text: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description Whose it is. */
            person: components["schemas"]["PersonCard"];
        };
        /** @description What was true of a person from a moment on. */
        FactsSince: {
            /** @description From when on; null: always. */
            from: string | null;
            /** @description Their time zone, an IANA name. */
            zone: string;
            /** @description Facts by name: `team`, `role`, `manager` … */
            attributes: {
                [key: string]: string;
            };
        };
        FeedItem: {
            /** @description Grows with each entry; also the id in the stream and the entry’s address, `/feed/:seq`. */
            seq: number;
            /**
             * Format: date-time
             * @description When it was told.
             */
            at: string;
            /** @description Kinds with at least one. */
            reactions: components["schemas"]["Reaction"][];
            /** @description How many comments stand below it. */
            comments: number;
            /**
             * @description What the entry is.
             * @constant
             */
            kind: "award";
            /** @description One, or several that came together for one achievement. */
            awards: components["schemas"]["Award"][];
        } | {
            /** @description Grows with each entry; also the id in the stream and the entry’s address, `/feed/:seq`. */
            seq: number;
            /**
             * Format: date-time
             * @description When it was told.
             */
            at: string;
            /** @description Kinds with at least one. */
            reactions: components["schemas"]["Reaction"][];
            /** @description How many comments stand below it. */
            comments: number;
            /**
             * @description What the entry is.
             * @constant
             */
            kind: "recognition";
            recognition: components["schemas"]["Recognition"];
        };
        FeedPage: {
            /** @description Newest first. */
            items: components["schemas"]["FeedItem"][];
            /** @description Goes into `cursor` of the next request; null on the last page. */
            nextCursor: string | null;
        };
        FetchWishes: {
            /**
             * @default {
             *       "deal": [],
             *       "lead": []
             *     }
             */
            required: {
                /** @default [] */
                deal: string[];
                /** @default [] */
                lead: string[];
            };
            /** @default [] */
            notes: string[];
            /** @default null */
            nextStep: string | null;
            /** @default null */
            qualifiedFrom: string | null;
            /** @default 14 */
            stalledDays: number;
        };
        FetchWishesInput: {
            /**
             * @default {
             *       "deal": [],
             *       "lead": []
             *     }
             */
            required?: {
                /** @default [] */
                deal?: string[];
                /** @default [] */
                lead?: string[];
            };
            /** @default [] */
            notes?: string[];
            /** @default null */
            nextStep?: string | null;
            /** @default null */
            qualifiedFrom?: string | null;
            /** @default 14 */
            stalledDays?: number;
        };
        Finding: {
            /** @description Stable. */
            id: string;
            /**
             * @description `nudge`: near a goal · `stall`: it has stopped · `pattern`: what stands out to a lead · `team`: team news.
             * @enum {string}
             */
            kind: "nudge" | "stall" | "pattern" | "team";
            /**
             * Format: date-time
             * @description When it was noticed.
             */
            at: string;
            /** @description In a few words. */
            title: string;
            /** @description In a sentence or two. */
            text: string;
            /** @description Which achievement it is about; null for none. */
            achievement: components["schemas"]["AchievementCard"] | null;
            /** @description Whom it is about, if not who is told. */
            about: components["schemas"]["PersonCard"] | null;
            /** @description The award it is about; null for none. */
            awardId: string | null;
        };
        FinishSignOn: {
            workspace: string;
            search: string;
        };
        /** @description A day (from its beginning in the person’s zone), RFC 3339, or `beginning`. */
        FromWhen: "beginning" | string;
        GivenRecognition: {
            /** @description Stable. */
            id: string;
            /** @description Who gave it. */
            giver: components["schemas"]["PersonCard"];
            /** @description Who received it. */
            recipients: components["schemas"]["PersonCard"][];
            /** @description The team it was given to as a whole; null if to people. */
            team: string | null;
            /** @description The badge that was chosen. */
            value: components["schemas"]["ValueCard"];
            /** @description What they did. */
            what: string;
            /** @description What it changed; empty if nothing was said. */
            effect: string;
            /** @description Events it points at. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * Format: date-time
             * @description When it was given.
             */
            givenAt: string;
            /** @description When it was changed; null if it was not. */
            editedAt: string | null;
            /** @description Until when whoever asks may edit it, by real time; null for everybody else. */
            editableUntil: string | null;
            /**
             * @description `hidden` and `withdrawn` are only ever shown to admins and to the giver.
             * @enum {string}
             */
            state: "shown" | "withdrawn" | "hidden";
            /** @description `named`: only its giver and its recipients see it. */
            audience: components["schemas"]["Audience"];
            /** @description Its place in the feed. */
            entry: number;
            /** @description A sentence for a giver who gave often lately; it is sent all the same. */
            gentle: string | null;
        };
        Goal: {
            id: string;
            team: string;
            name: string;
            period: components["schemas"]["Period"];
            total: number;
            target: number;
            achievement: {
                key: string;
                name: string;
            } | null;
            mine: boolean;
        };
        HiddenChange: {
            hidden: boolean;
        };
        /** @description Something that an admin has hidden. */
        HiddenItem: {
            /** @description The number of the entry. */
            entry: number;
            /** @description The comment; null where it is the entry. */
            commentId: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "recognition" | "comment" | "award";
            /** @description Who wrote it; null for an award. */
            by: components["schemas"]["PersonCard"] | null;
            /** @description As it reads now. */
            text: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            state: "shown" | "hidden" | "withdrawn" | "deleted";
            /** @description `named`: it was for the people named alone, and one of them reported it. */
            audience: components["schemas"]["Audience"];
            /** @description Why it is hidden. */
            reason: string;
            /** @description The name of who hid it. */
            hiddenBy: string;
            /** @description Since when. */
            at: string | null;
        };
        HintDismissal: {
            reason: string;
            by: components["schemas"]["PersonCard"] | null;
            at: string;
        };
        HintDismissalReason: {
            reason: string;
            since?: string;
        };
        HistoryProfile: {
            objects: number;
            resolved: number;
            neverResolved: number;
            reopened: number;
            reopenedWithin72Hours: number;
            clean: number;
            medianDaysToResolve: number | null;
            p90DaysToResolve: number | null;
            resolvedWithin7Days: number;
            people: number;
            withoutResolver?: number;
            withoutTime?: number;
        };
        /** @description Where a tool’s webhooks come in. */
        Hook: {
            /** @description Which tool. */
            tool: string;
            /** @description The same as people know it. */
            toolName: string;
            /** @description The address on this server, `/v1/hooks/…`. */
            path: string;
            /** @description Whose deliveries are taken, where one secret signs for many accounts. */
            account: string | null;
            /** @description How JSON becomes events, in YAML; null where the tool is understood without. */
            mapping: string | null;
            /** @description Never the secrets: their last characters. */
            secrets: {
                /** @description By which it is removed. */
                id: string;
                /** @description The last characters. */
                hint: string;
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                createdAt: string;
                /** @description When a delivery was signed with it last; null if never. */
                lastUsedAt: string | null;
            }[];
            /** @description What became of deliveries: `accepted`, `quarantined`, `noted`, `unread`, or the code of a refusal. */
            deliveries: {
                /** @description What became of them. */
                outcome: string;
                /** @description How many. */
                count: number;
                /**
                 * Format: date-time
                 * @description When the last came.
                 */
                lastAt: string;
            }[];
        };
        HookChange: {
            /** @description Whose deliveries are taken, where one secret signs for many accounts. */
            account?: string | null;
            /** @description A mapping in YAML. */
            mapping?: string | null;
            stages?: components["schemas"]["OwnStages"] | null;
        };
        IdentitiesChanged: {
            /** @description As they are now. */
            person: components["schemas"]["PersonDetail"];
            /** @description What it changed of awards. */
            awards: components["schemas"]["AwardMoves"];
        };
        /** @description What a source calls somebody. */
        Identity: {
            /** @description The slug of the source. */
            source: string;
            /** @description The name in its events. */
            actor: string;
        };
        ImportBody: {
            /** @description The file: CSV with a line of headers. */
            csv: string;
            /** @description YAML: which column is what. Without it one is proposed and used. */
            mapping?: string;
            /**
             * @description True: only says what would be made and changed.
             * @default false
             */
            dryRun?: boolean;
            /** @description From when it is true what the file says of people who are there. Default: today. */
            from?: components["schemas"]["FromWhen"];
        };
        ImportFinding: {
            row: number | null;
            /** @enum {string} */
            level: "error" | "warning";
            code: string;
            message: string;
            column: string | null;
        };
        ImportView: {
            id: string;
            name: string;
            mapping: string;
            source: string;
            /** @enum {string} */
            state: "checking" | "checked" | "running" | "done" | "cancelled" | "failed";
            bytesDone: number;
            bytesTotal: number;
            rows: number;
            events: number;
            duplicates: number;
            rejected: number;
            findings: components["schemas"]["ImportFinding"][];
            profile: components["schemas"]["HistoryProfile"] | null;
            message: string | null;
            createdAt: string;
            finishedAt: string | null;
        };
        InboxCount: {
            /** @description 100 stands for as many or more. */
            unread: number;
        };
        /** @description Something that somebody was told. */
        InboxItem: {
            /** @description Its number, which marks it as read. */
            seq: number;
            /** @description What was earned; several that came together are one notice. */
            awards: components["schemas"]["Award"][];
            /** @description A colleague recognised the person, or mentioned them in a comment. */
            recognition: components["schemas"]["Recognition"] | null;
            comment: components["schemas"]["Comment"] | null;
            /** @description A private word on one of their awards. */
            note: components["schemas"]["AwardNote"] | null;
            /** @description Something that was noticed: near a goal, stalled, what stands out, team news. */
            finding: components["schemas"]["Finding"] | null;
            /** @description Colleagues reacted: once an entry and day, and as it stands when it is read. */
            reaction: components["schemas"]["ReactionNotice"] | null;
            /** @description The entry to open for it. */
            entry: number | null;
            /**
             * Format: date-time
             * @description When they were told.
             */
            at: string;
            /** @description Whether it was opened or marked. */
            read: boolean;
        };
        InboxMarks: {
            /** @description Numbers of what was told. */
            seqs: number[];
            /** @description True: read; false: unread again. */
            read: boolean;
        };
        InboxRead: {
            /** @description 100 stands for as many or more. */
            unread: number;
            /** @description Numbers of what was unread, so that it can be undone. */
            were: number[];
        };
        InboxReadAll: {
            /** @description The highest number that was seen; what came later stays unread. */
            upTo: number;
        };
        InvariantCheck: {
            id: string;
            sentence: string;
            means: string;
            mend: string;
            pauses: boolean;
            /** @enum {string} */
            state: "ok" | "broken" | "unchecked" | "absent";
            since: string | null;
            checkedAt: string | null;
            fullAt: string | null;
            checked: number;
            tookMs: number;
            note: string | null;
            broken: number;
            breaches: {
                what: string;
                ids: string[];
            }[];
        };
        Invitation: {
            id: string;
            email: string;
            roles: ("admin" | "manager" | "member")[];
            invitedBy: string;
            createdAt: string;
            expiresAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "revoked" | "expired";
        };
        InvitationMade: {
            id: string;
            email: string;
            roles: ("admin" | "manager" | "member")[];
            invitedBy: string;
            createdAt: string;
            expiresAt: string;
            /** @enum {string} */
            state: "open" | "accepted" | "revoked" | "expired";
            sent: boolean;
            path: string | null;
        };
        InvitationToken: {
            token: string;
        };
        /** @description What became of one event that was sent. */
        ItemResult: {
            /** @description The id it was sent with; null where it could not be read. */
            id: string | null;
            /**
             * @description `accepted`: new and decided · `duplicate`: seen before, nothing changed · `late`: stored and listed, an admin applies it · `quarantined`: kept aside with `error` · `refused`: not kept.
             * @enum {string}
             */
            status: "accepted" | "duplicate" | "late" | "quarantined" | "refused";
            /** @description Its number in the workspace; null if it was not stored. */
            seq: number | null;
            /** @description Why it was not taken; absent if it was. */
            error?: {
                /** @description Stable: what a program goes by. */
                code: string;
                /** @description What was wrong, and how to mend it. */
                message: string;
                /** @description JSON Pointer to the offending place; null where it is all of it. */
                pointer: string | null;
            };
            /** @description With `Prefer: return=representation`: what it did to awards and counts. */
            outcomes?: unknown[];
        };
        ItemResults: {
            /** @description One for each event, in the order they were sent. */
            items: components["schemas"]["ItemResult"][];
        };
        /**
         * @description `send`: send events, ask for their state, and for tokens of pages of other apps where an admin allows it · `read`: read what members see · `progress`: ask where a person stands, which works-council mode refuses.
         * @enum {string}
         */
        KeyScope: "send" | "read" | "progress";
        LateApplied: {
            /** @description How many events were decided. */
            events: number;
            /** @description How many awards they made, silently. */
            awards: number;
        };
        LedgerSettings: {
            heldPercent: number;
        };
        LedgerView: {
            heldPercent: number;
            days: number;
            kinds: {
                /** @enum {string} */
                kind: "award" | "nudge" | "stall" | "pattern" | "team";
                worth: {
                    told: {
                        n: number;
                        acted: number;
                    };
                    held: {
                        n: number;
                        acted: number;
                    };
                    difference: {
                        at: number;
                        low: number;
                        high: number;
                    };
                    /** @enum {string} */
                    verdict: "helps" | "nothing" | "unknown";
                } | null;
                demotedSince: string | null;
                liftedAt: string | null;
                looked: {
                    /** @enum {string} */
                    channel: "app" | "mail" | "chat" | "push";
                    told: number;
                    viewed: number;
                    clicked: number;
                }[];
            }[];
        };
        LinkMade: {
            sent: boolean;
            path: string | null;
        };
        LinkToken: {
            token: string;
        };
        LogoutForm: {
            logout_token: string;
        };
        MadeAccessToken: {
            items: components["schemas"]["AccessToken"][];
            url: string;
            token: string;
        };
        MadeCalendar: {
            calendars: components["schemas"]["Calendar"][];
            teams: string[];
            url: string;
        };
        MadeEndpoint: {
            /** @description What was made. */
            endpoint: {
                /** @description Its id. */
                id: string;
            };
            /** @description Shown this once. */
            secret: components["schemas"]["EndpointSecret"];
        };
        MadeSecret: {
            /** @description By which it is removed. */
            id: string;
            /** @description The secret; shown this once. */
            secret: string;
            /** @description Its last characters. */
            hint: string;
        };
        MadeSource: {
            /** @description Its short name; stands in every event. */
            slug: string;
            /** @description As people know the tool. */
            name: string;
            /** @description `api` (events by HTTP), `import` (files), `demo`, or the tool whose webhooks come here. */
            kind: string;
            /** @description How many of its events are on record. */
            events: number;
            /** @description True while the first count of a long history is under way and `events` is extrapolated. */
            eventsEstimated?: boolean;
            /** @description How many of its events lie in quarantine, among the workspace’s newest 100,000. */
            quarantined: number;
            /** @description When the newest event came in; null before the first. */
            lastEventAt: string | null;
            /** @description Live keys, never their text; empty where a key asks. */
            keys: {
                /** @description By which it is revoked. */
                id: string;
                /** @description What it is for. */
                name: string;
                /** @description The first characters of its secret, by which it can be told from others. */
                prefix: string;
                /** @description What it may do. */
                scopes: components["schemas"]["KeyScope"][];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                createdAt: string;
                /** @description When it was used last, to the minute; null if never. */
                lastUsedAt: string | null;
            }[];
            /** @description Where a tool’s webhooks come in; absent of other kinds, and where a key asks. */
            hook?: components["schemas"]["Hook"];
            /** @description What the tool signs with; shown this once. */
            secret?: components["schemas"]["MadeSecret"];
        };
        MailSignIn: {
            email: components["schemas"]["Email"];
        };
        MappingSummary: {
            name: string;
            title: string;
            shipped: boolean;
            yaml: string;
        };
        MappingTried: {
            /** @description The mapping that was tried: the one given, or the one proposed. */
            mapping: string;
            /** @description What is wrong with it, and where; then nothing was tried. */
            problems: {
                path: string;
                message: string;
            }[];
            /** @description One for each sample. */
            results: {
                events: components["schemas"]["TriedEvent"][];
                /** @description Why there are no events, or fewer. */
                said: {
                    code: string;
                    message: string;
                }[];
            }[];
            /** @description The paths that stand in the samples, with one value of each. */
            columns: {
                column: string;
                example: string;
            }[];
        };
        MappingTry: {
            mapping?: string | null;
            samples: string[];
        };
        Member: {
            handle: string;
            name: string;
            email: string | null;
            roles: ("admin" | "manager" | "member")[];
            lastSeenAt: string | null;
            hasPassword: boolean;
            hasSecondFactor: boolean;
            passkeys: number;
            sessions: number;
        };
        Moderated: {
            /** @description The number of the entry. */
            entry: number;
            /** @description The comment; null where it is the entry. */
            commentId: string | null;
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "recognition" | "comment" | "award";
            /** @description Who wrote it; null for an award. */
            by: components["schemas"]["PersonCard"] | null;
            /** @description As it reads now. */
            text: string;
            /**
             * @description What became of it.
             * @enum {string}
             */
            state: "shown" | "hidden" | "withdrawn" | "deleted";
            /** @description `named`: it was for the people named alone, and one of them reported it. */
            audience: components["schemas"]["Audience"];
        };
        Moderation: {
            /** @description Why; stands in the audit log. */
            reason: string;
        };
        Need: {
            type: string;
            about: string;
            counts: boolean;
            tools: {
                tool: string;
                name: string;
            }[];
            /** @enum {string} */
            state: "arriving" | "connected" | "missing";
        };
        NewAccess: {
            token?: string;
            address?: string;
            clientId?: string;
            clientSecret?: string;
            wishes?: components["schemas"]["FetchWishesInput"];
        };
        NewAccessToken: {
            name: string;
            /**
             * @default own
             * @enum {string}
             */
            sight?: "own" | "role";
            /**
             * @default 30
             * @enum {number}
             */
            days?: 7 | 30 | 90;
        };
        NewAchievement: {
            /** @description The text of the achievement. */
            yaml: string;
            /** @description RFC 3339, or "beginning" to also award the stored history. Default: now. */
            validFrom?: string;
        };
        NewCalendar: {
            team: string | null;
        };
        NewDatabaseSource: {
            /** @description Short name: small letters, digits and hyphens, beginning with a letter, at most 40. */
            slug: string;
            /** @description As people know the tool, at most 80 characters. */
            name: string;
            connection: string;
            query: string;
            cursorColumn: string;
            /** @default 600 */
            overlap?: number;
            /** @default 15 */
            everyMinutes?: number;
            mapping: string;
        };
        NewEndpoint: {
            /** @description What people call it. */
            name: string;
            /**
             * Format: uri
             * @description Where it listens; `https`, but for hosts that the settings name.
             */
            url: string;
            /** @description What it hears of. */
            kinds: ("award.confirmed" | "award.withdrawn" | "award.revoked" | "recognition.sent" | "recognition.withdrawn")[];
        };
        NewGoal: {
            team: string;
            name: string;
            target: number;
            /** @enum {string} */
            period: "week" | "month" | "quarter";
            achievement?: string;
        };
        NewInvitation: {
            email: components["schemas"]["Email"];
            roles: ("admin" | "manager" | "member")[];
        };
        NewKey: {
            /** @description What it is for, at most 80 characters. */
            name: string;
            /**
             * @description What it may do; only send unless told.
             * @default [
             *       "send"
             *     ]
             */
            scopes?: components["schemas"]["KeyScope"][];
        };
        NewMapping: {
            yaml: string;
        };
        NewPassword: string;
        NewPerson: {
            /** @description What they are called in addresses and files; unique, without spaces and slashes. */
            handle: string;
            /** @description As people know them; the handle, if it is left out. */
            name?: string;
            /** @description Where mail goes; also what events may name them by. */
            email?: string;
            /** @description Their time zone, an IANA name as `Europe/Berlin`. */
            zone?: string;
            /** @description Their team by its name. Null takes it away. */
            team?: string | null;
            /** @description Their job. Null takes it away. */
            role?: string | null;
            /** @description The handle of whom they report to. Null takes it away. */
            manager?: string | null;
            /** @description Where they work. Null takes it away. */
            location?: string | null;
            /** @description Their first day, as `2026-03-01`. Null takes it away. */
            start_date?: string | null;
            /** @description What segments of targets go by. Null takes it away. */
            quota_band?: string | null;
            /** @description As `mon tue wed thu fri`. Null takes it away. */
            workdays?: string | null;
            /** @description Working time in their zone, as `09:00-17:30`, or `22:00-06:00` for a night. Null takes it away. */
            hours?: string | null;
            /** @description Days on which they do not work, as `2026-05-01 2026-12-25`. Null takes it away. */
            holidays?: string | null;
            /** @description Time off, first and last day, as `2026-07-01/2026-07-14`. Null takes it away. */
            leave?: string | null;
            /** @description Whatever else is kept. Null takes one away. */
            attributes?: {
                [key: string]: string | null;
            };
        };
        NewPreview: {
            /** @description The text of the achievement. */
            yaml: string;
            /** @description CEL over `person` or `data`: whose shares are compared. */
            segment?: string;
            /** @description The share of people that the threshold should reach: 0.25 for a quarter. */
            reach?: number;
            /** @description Only events since then: RFC 3339, or a date (UTC). */
            since?: string;
        };
        NewPushDevice: {
            /** Format: uri */
            endpoint: string;
            keys: {
                p256dh: string;
                auth: string;
            };
            name: string;
        };
        NewRecognition: {
            /**
             * @description Handles, at most 50.
             * @default []
             */
            to?: string[];
            /** @description A team by its name, instead of or beside people. */
            team?: string;
            /** @description The key of the badge. */
            value: string;
            /** @description What they did, at most 600 characters. */
            what: string;
            /**
             * @description What it changed, at most 400 characters.
             * @default
             */
            effect?: string;
            /**
             * @description Numbers of events it points at.
             * @default []
             */
            evidence?: number[];
            /** @description `named`: only its giver and the people named in it see it; else `everyone` does. */
            audience?: components["schemas"]["Audience"];
        };
        NewReport: {
            /** @description The number of the entry. */
            entry: number;
            /** @description The id of a comment, where it is about that. */
            comment?: string;
            /** @description What is not right with it. */
            reason: string;
        };
        NewSecret: {
            secret?: string | null;
        };
        NewSource: {
            /** @description Short name: small letters, digits and hyphens, beginning with a letter, at most 40. */
            slug: string;
            /** @description As people know the tool, at most 80 characters. */
            name: string;
            /**
             * @description `api`, or a tool of `GET /v1/connectors`.
             * @default api
             */
            kind?: string;
            /** @description Whether an actor nobody knows becomes a person; else it waits until somebody is matched. Left out: yes for `api`, no for a tool. */
            createsPeople?: boolean;
            /** @description Whose deliveries are taken, where one secret signs for many accounts. */
            account?: string | null;
            /** @description A mapping in YAML. */
            mapping?: string | null;
            /** @description The one that the tool shows; left out where it is ours: one is made. */
            secret?: string | null;
        };
        NewValue: {
            /** @description At most 60 characters. */
            name: string;
            /** @description In one sentence. */
            meaning: string;
            /**
             * @description A value of the workspace, or something one is good at.
             * @default value
             * @enum {string}
             */
            kind?: "value" | "competency";
            /**
             * @description Gives the shape of the badge.
             * @enum {string}
             */
            family?: "sales" | "helpdesk" | "learning" | "peer" | "crm" | "onboarding" | "content" | "community" | "delivery" | "programme" | "wellbeing" | "engineering";
        };
        NewWords: {
            /** @enum {string} */
            kind: "award" | "reaction" | "nudge" | "stall" | "pattern" | "team";
            /** @enum {string} */
            language: "en" | "de" | "es";
            title: string | null;
            text: string | null;
        };
        NewWorkspace: {
            slug: string;
            name: string;
        };
        Notice: {
            /** @description Whether it may pop up: what somebody has set, their quiet hours and the budget of an hour. */
            toast: boolean;
            /** @description Its number, which marks it as read. */
            seq: number;
            /** @description What was earned; several that came together are one notice. */
            awards: components["schemas"]["Award"][];
            /** @description A colleague recognised the person, or mentioned them in a comment. */
            recognition: components["schemas"]["Recognition"] | null;
            comment: components["schemas"]["Comment"] | null;
            /** @description A private word on one of their awards. */
            note: components["schemas"]["AwardNote"] | null;
            /** @description Something that was noticed: near a goal, stalled, what stands out, team news. */
            finding: components["schemas"]["Finding"] | null;
            /** @description Colleagues reacted: once an entry and day, and as it stands when it is read. */
            reaction: components["schemas"]["ReactionNotice"] | null;
            /** @description The entry to open for it. */
            entry: number | null;
        };
        NoticeDefaultsInput: {
            matrix: components["schemas"]["NoticeMatrix"];
        };
        NoticeDefaultsView: {
            matrix: components["schemas"]["NoticeMatrix"];
            standard: {
                [key: string]: {
                    [key: string]: "now" | "daily" | "weekly" | "close" | "never";
                };
            };
            channels: ("app" | "mail" | "chat" | "push")[];
        };
        NoticeMatrix: {
            [key: string]: {
                [key: string]: "now" | "daily" | "weekly" | "close" | "never";
            };
        };
        NoticeOpened: {
            /** @enum {string} */
            kind: "award" | "recognition" | "mention" | "reaction" | "note" | "nudge" | "stall" | "pattern" | "team";
            /** Format: uuid */
            subject: string;
            /** @enum {string} */
            channel: "app" | "mail" | "chat" | "push";
            /** @enum {string} */
            how: "viewed" | "clicked";
        };
        NoticeSettingsInput: {
            /** @default {} */
            matrix?: components["schemas"]["NoticeMatrix"];
            quietHours: {
                from: number;
                to: number;
            } | null;
            mutedUntil: string | null;
            digestAt: number;
            digestOn: number;
        };
        NoticeSettingsView: {
            channels: ("app" | "mail" | "chat" | "push")[];
            effective: {
                [key: string]: {
                    [key: string]: "now" | "daily" | "weekly" | "close" | "never";
                };
            };
            own: components["schemas"]["NoticeMatrix"];
            quietHours: {
                from: number;
                to: number;
            } | null;
            mutedUntil: string | null;
            digestAt: number;
            digestOn: number;
            zone: string;
            email: string | null;
        };
        OpenInvitation: {
            workspace: string;
            email: string;
            invitedBy: string;
            name: string | null;
            signOn: {
                workspace: string;
                name: string;
            } | null;
        };
        /** @description What the key that asks is. */
        OwnKey: {
            /** @description The slug of its workspace. */
            workspace: string;
            /** @description The slug of its source. */
            source: string;
            /** @description What it is for. */
            name: string;
            /** @description What it may do. */
            scopes: components["schemas"]["KeyScope"][];
        };
        OwnStages: {
            deal: {
                name: string;
                /** @enum {string} */
                means: "open" | "won" | "lost";
            }[];
            ticket: {
                name: string;
                /** @enum {string} */
                means: "open" | "resolved";
            }[];
        };
        OwnerLink: {
            path: string;
            url: string | null;
        };
        PackAchievement: {
            /** @description Stable; stands after `achievement:` in its text. */
            key: string;
            /** @description What it is called. */
            name: string;
            /** @description The rule in one sentence. */
            sentence: string;
            /** @description The bigger outcome it leads to. */
            because: string;
            /** @description The family of events, as `helpdesk`. */
            family: string;
            /**
             * @description What it looks at.
             * @enum {string}
             */
            kind: "volume" | "speed" | "quality" | "consistency";
            /** @description What its badge is drawn from. */
            badge: components["schemas"]["BadgeDefinition"];
            yaml: string;
            /** @enum {string} */
            state: "off" | "live" | "differs";
            isFirst: boolean;
            triable: boolean;
            needs: components["schemas"]["Need"][];
            ownFields: string[];
            partFields: {
                field: string;
                tools: {
                    tool: string;
                    name: string;
                }[];
            }[];
            fetchedFields: string[];
            waitsFor: {
                key: string;
                name: string;
            }[];
            tried: {
                data: string;
                people: number;
                active: number;
                awards: number;
            } | null;
        };
        PackCard: {
            key: string;
            name: string;
            about: string;
            badge: components["schemas"]["BadgeDefinition"];
            family: string;
            achievements: number;
            live: number;
            connected: boolean;
        };
        PackDetail: {
            key: string;
            name: string;
            about: string;
            badge: components["schemas"]["BadgeDefinition"];
            family: string;
            achievements: number;
            live: number;
            connected: boolean;
            good: string;
            why: string;
            first: string;
            kpis: {
                key: string;
                name: string;
                how: string;
                /** @enum {string} */
                better: "higher" | "lower";
            }[];
            sources: string[];
            items: components["schemas"]["PackAchievement"][];
            badges: {
                key: string;
                badge: components["schemas"]["BadgeDefinition"];
                added: boolean;
            }[];
            families: string[];
        };
        PasskeyAuthentication: {
            response: {
                id: string;
                rawId: string;
                /** @constant */
                type: "public-key";
                clientExtensionResults: Record<string, never>;
                response: {
                    clientDataJSON: string;
                    authenticatorData: string;
                    signature: string;
                    userHandle?: string;
                };
            };
        };
        PasskeyRegistration: {
            name: string;
            response: {
                id: string;
                rawId: string;
                /** @constant */
                type: "public-key";
                clientExtensionResults: Record<string, never>;
                response: {
                    clientDataJSON: string;
                    attestationObject: string;
                    transports?: string[];
                };
            };
        };
        PasswordSignIn: {
            email: components["schemas"]["Email"];
            password: string;
        };
        /** @description What is off with a row. */
        PeopleFinding: {
            /** @description The line of the file where the row begins. */
            row: number;
            /**
             * @description `rejected`: the row is left out. `warning`: a part of it is.
             * @enum {string}
             */
            level: "rejected" | "warning";
            /** @description What, and how to mend it. */
            message: string;
        };
        PeopleImport: {
            /** @description Whether nothing was written. */
            dryRun: boolean;
            /** @description The mapping that was used, in YAML. */
            mapping: string;
            /** @description How many rows the file has. */
            rows: number;
            /** @description How many people were made. */
            made: number;
            /** @description How many were changed. */
            changed: number;
            /** @description How many are as the file says. */
            same: number;
            /** @description How many rows were left out. */
            rejected: number;
            /** @description What is off, by row. */
            findings: components["schemas"]["PeopleFinding"][];
            /** @description How many findings are not listed. */
            moreFindings: number;
            /** @description People who are not in the file; they stay as they are. */
            missing: {
                /** @description Their handle. */
                handle: string;
                /** @description Their name. */
                name: string;
            }[];
            /** @description How many of them are not listed. */
            moreMissing: number;
            /** @description The rejected rows as CSV, each with its reason; empty if there are none. */
            rejects: string;
            /** @description What the first rows would change. */
            examples: {
                /** @description The line of the file. */
                row: number;
                /** @description Who. */
                handle: string;
                /** @description What would change, in words. */
                changes: string[];
            }[];
            /** @description What it changed of awards. */
            awards: components["schemas"]["AwardMoves"];
        };
        Period: {
            /** @enum {string} */
            kind: "week" | "month" | "quarter";
            key: string;
            startsAt: string;
            endsAt: string;
            zone: string;
        };
        /** @description A person as shown beside a deed. */
        PersonCard: {
            /** @description What the person is called in addresses and files; unique in the workspace. */
            handle: string;
            /** @description As people know them. */
            name: string;
            /** @description Their team then; null without one. */
            team: string | null;
            /** @description Their job, not their right to do something here; null without one. */
            role: string | null;
        };
        PersonChange: {
            /** @description As people know them; has no history. */
            name?: string;
            /** @description Null takes it away; has no history. */
            email?: string | null;
            /** @description From when on it is true. Default: today. */
            from?: components["schemas"]["FromWhen"];
            /** @description Their time zone, an IANA name as `Europe/Berlin`. */
            zone?: string;
            /** @description Their team by its name. Null takes it away. */
            team?: string | null;
            /** @description Their job. Null takes it away. */
            role?: string | null;
            /** @description The handle of whom they report to. Null takes it away. */
            manager?: string | null;
            /** @description Where they work. Null takes it away. */
            location?: string | null;
            /** @description Their first day, as `2026-03-01`. Null takes it away. */
            start_date?: string | null;
            /** @description What segments of targets go by. Null takes it away. */
            quota_band?: string | null;
            /** @description As `mon tue wed thu fri`. Null takes it away. */
            workdays?: string | null;
            /** @description Working time in their zone, as `09:00-17:30`, or `22:00-06:00` for a night. Null takes it away. */
            hours?: string | null;
            /** @description Days on which they do not work, as `2026-05-01 2026-12-25`. Null takes it away. */
            holidays?: string | null;
            /** @description Time off, first and last day, as `2026-07-01/2026-07-14`. Null takes it away. */
            leave?: string | null;
            /** @description Whatever else is kept. Null takes one away. */
            attributes?: {
                [key: string]: string | null;
            };
        };
        PersonChanged: {
            /** @description As they are now. */
            person: components["schemas"]["PersonDetail"];
            /** @description What is different now: `name`, `email`, `zone` and names of attributes. */
            changed: string[];
            /** @description What it changed of awards. */
            awards: components["schemas"]["AwardMoves"];
        };
        /** @description A person with their history; for admins. */
        PersonDetail: {
            /** @description What the person is called in addresses and files; unique in the workspace. */
            handle: string;
            /** @description As people know them. */
            name: string;
            /** @description Their team then; null without one. */
            team: string | null;
            /** @description Their job, not their right to do something here; null without one. */
            role: string | null;
            /** @description Null if none is known. */
            email: string | null;
            /** @description Their time zone now, an IANA name. */
            zone: string;
            /** @description Facts of now by name: `team`, `role`, `manager` … */
            attributes: {
                [key: string]: string;
            };
            /** @description What was true from when on, oldest first. */
            history: components["schemas"]["FactsSince"][];
            /** @description What sources call them. */
            identities: components["schemas"]["Identity"][];
            /** @description Those who were merged into them and can be split off again. */
            merged: {
                /** @description Their handle. */
                handle: string;
                /** @description Their name. */
                name: string;
            }[];
            /** @description Those whose fact `manager` names them, at most 200. */
            reports: {
                /** @description Their handle. */
                handle: string;
                /** @description Their name. */
                name: string;
            }[];
            /**
             * @description Who has left counts on and cannot sign in; who was erased is a number without a name.
             * @enum {string}
             */
            state: "active" | "deactivated" | "erased";
        };
        PersonMerge: {
            /** @description The handle of who becomes one with the person of the path. */
            from: string;
        };
        /** @description A person in the list. */
        PersonRow: {
            /** @description What the person is called in addresses and files; unique in the workspace. */
            handle: string;
            /** @description As people know them. */
            name: string;
            /** @description Their team then; null without one. */
            team: string | null;
            /** @description Their job, not their right to do something here; null without one. */
            role: string | null;
            /** @description For admins only; null for everybody else, and where none is known. */
            email: string | null;
        };
        PersonSplit: {
            /** @description The handle of somebody who was merged, who becomes themselves again. */
            person: string;
        } | {
            /** @description The slug of the source. */
            source: string;
            /** @description The name in its events. */
            actor: string;
            /** @description The new person it goes to; without, it waits to be matched. */
            create?: components["schemas"]["NewPerson"];
        };
        PlanRequest: {
            /** @description The whole folder. */
            files: {
                /** @description The name of the file, which answers name. */
                file: string;
                /** @description Its text. */
                yaml: string;
            }[];
            /**
             * @description Also retire what is live and not among the files.
             * @default false
             */
            retire?: boolean;
        };
        Portfolio: {
            /** @description Whose. */
            person: components["schemas"]["PersonCard"];
            /** @description Recognitions received. */
            received: number;
            /** @description Recognitions given. */
            given: number;
            /** @description Awards that are confirmed. */
            awards: number;
            /** @description By badge, most received first. */
            strengths: {
                /** @description The badge. */
                value: components["schemas"]["ValueCard"];
                /** @description How often received. */
                received: number;
                /** @description How often given. */
                given: number;
                /** @description From how many people. */
                from: number;
                /** @description When received last; null if only given. */
                lastAt: string | null;
            }[];
            /** @description What was earned. */
            achievements: {
                /** @description The key of the achievement. */
                key: string;
                /** @description Its name. */
                name: string;
                /** @description What its badge is drawn from. */
                badge: components["schemas"]["BadgeDefinition"];
                /** @description How often. */
                count: number;
                /**
                 * Format: date-time
                 * @description When last.
                 */
                lastAt: string;
            }[];
            /** @description The last twelve months with anything in them, oldest first. */
            months: {
                /** @description As `2026-03`. */
                month: string;
                /** @description Recognitions received in it. */
                received: number;
                /** @description Recognitions given in it. */
                given: number;
                /** @description Awards earned in it. */
                awards: number;
            }[];
        };
        PreviewLine: {
            /** @description How far it is. */
            progress: {
                /** @description People gone through. */
                done: number;
                /** @description People in all. */
                total: number;
                /** @description Events read so far. */
                events: number;
            };
        } | {
            report: components["schemas"]["PreviewReport"];
        } | {
            /** @description Why there is no report. */
            error: {
                /** @description Stable: what a program goes by. */
                code: string;
                /** @description What was wrong, and how to mend it. */
                message: string;
            };
        };
        /** @description What an achievement would have done to one’s own history. */
        PreviewReport: {
            /** @description The key of the achievement. */
            achievement: string;
            /** @description What was left out for the sake of small groups; absent if nothing was. */
            spared?: string;
            /** @description What it was tried on. */
            history: {
                /** @description Events of the types it listens to. */
                events: number;
                /** @description The first of them; null without any. */
                from: string | null;
                /** @description The last of them; null without any. */
                to: string | null;
                /** @description Events by somebody no person matches. */
                byNobody: number;
            };
            /**
             * @description What a share is of: people active in it. `ever` where it looks at all time.
             * @enum {string}
             */
            window: "day" | "week" | "month" | "quarter" | "ever";
            /** @description Awards that would stand. */
            awards: number;
            /** @description How many people. */
            people: {
                /** @description People active. */
                active: number;
                /** @description Those who earned it. */
                reached: number;
            };
            /** @description Of all windows of people active in them, how many were reached, 0 to 1; null without any. */
            share: number | null;
            /** @description Whether it is wise. */
            verdict: {
                /**
                 * @description For programs.
                 * @enum {string}
                 */
                kind: "too_few" | "too_hard" | "in_range" | "too_easy";
                /** @description For people. */
                sentence: string;
            };
            /** @description One for each window. */
            windows: {
                /** @description As `2026-W12`. */
                key: string;
                /** @description People active in it. */
                active: number;
                /** @description Those who earned it. */
                reached: number;
                /** @description Those who came within a fifth of it. */
                nearMisses: number;
            }[];
            /** @description By ISO week of the deed that earned it. */
            weeks: {
                /** @description ISO week, as `2026-W12`. */
                week: string;
                /** @description People active in it. */
                active: number;
                /** @description People who earned it in this week. */
                people: number;
                /** @description Awards earned in it. */
                awards: number;
            }[];
            /** @description Lowest first; one, named null, without tiers. */
            tiers: {
                /** @description Its name; null without tiers. */
                tier: string | null;
                /** @description What it asks for; null where it differs by segment. */
                needed: number | null;
                /** @description Awards of it. */
                awards: number;
                /** @description People who reached it. */
                people: number;
                /** @description Share of windows that reached it, 0 to 1; null without any. */
                share: number | null;
            }[];
            /** @description Null where no segment was asked for. */
            segments: {
                /** @description The CEL expression. */
                by: string;
                /** @description One for each segment. */
                items: {
                    /** @description Its value; null for those who have none. */
                    segment: string | null;
                    /** @description People in it. */
                    people: number;
                    /** @description Windows in which somebody of it was active. */
                    active: number;
                    /** @description Those that were reached. */
                    reached: number;
                    /** @description Share of them, 0 to 1. */
                    share: number;
                    /** @description Awards in it. */
                    awards: number;
                    /** @description False for fewer than five people and for those without a segment. */
                    compared: boolean;
                }[];
            } | null;
            /** @description Among segments of enough people; null where there are not two. */
            parity: {
                /** @description The segment with the lowest share. */
                lowest: string;
                /** @description That with the highest. */
                highest: string;
                /** @description The one divided by the other, 0 to 1. */
                ratio: number;
                /** @description The four-fifths rule: at least 0.8. */
                passes: boolean;
            } | null;
            /** @description How much people would hear of it. */
            notices: {
                /** @description Awards for each active person and day of the history. */
                perPersonDay: number;
                /** @description The most that one person would have heard of on one day of theirs. */
                mostOnOneDay: number | null;
            };
            /** @description Who would get what in the next seven days, were they like the last seven of the history. */
            ahead?: {
                /**
                 * Format: date-time
                 * @description From when.
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description Until when.
                 */
                to: string;
                /** @description How many people would be told anything. */
                people: number;
                /** @description The most immediate notices of one person on one day of theirs; null under works-council mode. */
                mostOnOneDay: number | null;
                /** @description How many messages, by channel and bundle. */
                sums: {
                    /** @description By which way. */
                    channel: string;
                    /**
                     * @description At once, or gathered.
                     * @enum {string}
                     */
                    bundle: "now" | "daily" | "weekly";
                    /** @description How many messages. */
                    messages: number;
                }[];
                /** @description By time; empty under works-council mode. */
                items: {
                    /** @description Whom. */
                    person: string;
                    /** @description By which way. */
                    channel: string;
                    /**
                     * @description At once, or gathered.
                     * @enum {string}
                     */
                    bundle: "now" | "daily" | "weekly";
                    /**
                     * Format: date-time
                     * @description When.
                     */
                    at: string;
                    /** @description What it would say. */
                    what: string[];
                    /** @description How many awards are in it. */
                    count: number;
                }[];
                /** @description How many are not listed. */
                more: number;
            };
            /** @description Whether it could be earned by doing the same thing fast. */
            gaming: {
                /** @description Counted events. */
                evidence: number;
                /** @description How many were removed: the tenth that came fastest after the person’s one before. */
                removed: number;
                /** @description The longest gap that was still removed, in seconds; null if nothing was. */
                withinSeconds: number | null;
                /** @description Awards that stand without them. */
                awardsLeft: number;
            };
            /** @description Windows in which somebody came within a fifth of the lowest threshold, and did not reach it. */
            nearMisses: {
                /** @description How many windows. */
                windows: number;
                /** @description Of how many people. */
                people: number;
            } | null;
            /** @description What other thresholds would have reached, lowest first. */
            curve: {
                /** @description What would be asked for. */
                threshold: number;
                /** @description Share of windows of people active that would be reached, 0 to 1. */
                share: number;
            }[];
            /** @description Null where no share was wished for. */
            wished: {
                /** @description The share that was wished for, 0 to 1. */
                share: number;
                /** @description The highest threshold that reaches it; null where none does. */
                reached: {
                    /** @description What would be asked for. */
                    threshold: number;
                    /** @description Share of windows of people active that would be reached, 0 to 1. */
                    share: number;
                } | null;
            } | null;
        };
        PreviewedRows: {
            columns: string[];
            rows: (string | null)[][];
            told: {
                problem: string | null;
                events: {
                    id: string;
                    type: string;
                    at: string;
                    data: {
                        [key: string]: unknown;
                    };
                }[];
            }[];
            proposed: string | null;
        };
        PrivacySettings: {
            worksCouncil: boolean;
            retentionDays: number | null;
            reducedAt: string | null;
            reducedEvents: number;
            erasedNames: number;
        };
        Problem: {
            /** Format: uri */
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            pointer?: string;
            errors?: {
                pointer: string;
                code: string;
                message: string;
            }[];
            problems?: unknown[];
        };
        /** @description Where somebody stands with an achievement, in numbers. */
        Progress: {
            /** @description The key of the achievement. */
            achievement: string;
            /** @description The handle. */
            person: string;
            /** @description The key of the window, as `2026-W12`, in the person’s time zone. */
            window: string;
            /** @description What counts in that window now, in what the achievement counts; null where there is nothing to count yet. */
            count: number | null;
            /** @description How much is asked for. */
            of: number | null;
            /** @description What is left of it, never below 0. */
            remaining: number | null;
            /**
             * @description Of the award in that window, or where somebody stands who has none; `ineligible`: the achievement is not for them.
             * @enum {string}
             */
            state: "not_yet" | "cooling_down" | "pending" | "in_review" | "confirmed" | "declined" | "revoked" | "ineligible";
            /** @description The lowest tier not yet reached, else the highest; null without tiers. */
            tier: string | null;
            /** @description The award in that window; null while there is none. */
            awardId: string | null;
        };
        ProposedMapping: {
            mapping: string;
            columns: string[];
            rows: string[][];
        };
        PushDevice: {
            id: string;
            name: string;
            discreet: boolean;
            addedAt: string;
            endpointHash: string;
        };
        PushDeviceChange: {
            discreet: boolean;
        };
        PushView: {
            key: string | null;
            devices: components["schemas"]["PushDevice"][];
        };
        /** @description Something that came and could not be used. */
        Quarantined: {
            /** @description By which it is replayed or discarded. */
            id: string;
            /** @description The slug of the source. */
            source: string;
            /**
             * Format: date-time
             * @description When it came.
             */
            receivedAt: string;
            /** @description Why it could not be used; stable. */
            code: string;
            /** @description The same in words, with how to mend it. */
            message: string;
            /** @description JSON Pointer to the offending place; null where it is all of it. */
            pointer: string | null;
            /** @description First 2,000 characters of what came in. */
            body: string;
        };
        /** @description Who answered with one kind. */
        Reacted: {
            /** @description Which. */
            kind: components["schemas"]["ReactionKind"];
            /** @description In the order in which they answered; at most 200. */
            people: components["schemas"]["PersonCard"][];
        };
        /** @description How many answered with one kind. */
        Reaction: {
            /** @description Which. */
            kind: components["schemas"]["ReactionKind"];
            /** @description From how many people. */
            count: number;
            /** @description Whether whoever asks is among them. */
            mine: boolean;
        };
        /**
         * @description `thanks`, `admire`, `learned` or `together`.
         * @enum {string}
         */
        ReactionKind: "thanks" | "admire" | "learned" | "together";
        /** @description Who reacted to a recognition that one gave or got, or to an award, since one was told of it last. */
        ReactionNotice: {
            /** @description Stable. */
            id: string;
            /** @description Who reacted to what, in the words of the workspace. */
            title: string;
            /** @description What they reacted to: the words of the recognition, or what was done. */
            text: string;
            /** @description In the order in which they first reacted; at most 20. */
            people: components["schemas"]["PersonCard"][];
            /** @description How many people. */
            count: number;
            /** @description Kinds with at least one. */
            reactions: {
                /** @description Which. */
                kind: components["schemas"]["ReactionKind"];
                /** @description From how many of them. */
                count: number;
            }[];
            /** @description The badge of what they reacted to. */
            badge: components["schemas"]["BadgeDefinition"];
            /** @description `named`: only those named in it can see it. */
            audience: components["schemas"]["Audience"];
        };
        /** @description Why, or why not yet. Replaying the events through the version gives the same answer. */
        Receipt: {
            /** @description Which achievement, in the version that decides. */
            achievement: components["schemas"]["AchievementCard"];
            /** @description Whose receipt it is. */
            person: components["schemas"]["PersonCard"];
            /** @description Of which window. */
            window: components["schemas"]["WindowView"];
            /** @description The tier it speaks of; null without tiers. */
            tier: string | null;
            /** @description The tier as the reader reads it. */
            tierName: string | null;
            /**
             * @description That of the award, or where somebody stands who has none.
             * @enum {string}
             */
            state: "pending" | "confirmed" | "withdrawn" | "in_review" | "declined" | "revoked" | "not_yet" | "cooling_down" | "ineligible";
            /** @description The answer in one to three sentences. */
            answer: string[];
            /** @description What counts, in what the achievement counts. */
            value: number;
            /** @description Of `value`, how much is still in its hold. */
            provisional: number;
            /** @description What is asked for. */
            needed: number;
            /** @description How far its ring is closed: for good, and what is still in its hold; 1 is all of it. */
            progress: {
                /** @description Share that counts for good, 0 to 1. */
                sure: number;
                /** @description Share that is still in its hold, 0 to 1. */
                held: number;
            };
            /** @description What sets `needed`: the text, a segment, or what others have. */
            neededFrom: string;
            /** @description When the completing deed was done; null while it is not earned. */
            earnedAt: string | null;
            /** @description The end of the hold; null without one. */
            settlesAt: string | null;
            /** @description What counts and what does not, in order of time. */
            events: components["schemas"]["ReceiptEvent"][];
            /** @description Events beyond those listed. */
            moreEvents: number;
            /** @description Quality conditions, and whether they are met. */
            guards: {
                /** @description The condition in words. */
                text: string;
                /** @description How many events meet it … */
                of: number;
                /** @description … of how many. */
                to: number;
                /** @description The least share, 0 to 1. */
                needed: number;
                /** @description Whether it is met. */
                met: boolean;
            }[];
            /** @description How long it is held, in words; null without a hold. */
            hold: string | null;
            /** @description How long until it can be earned again, in words; null without one. */
            cooldown: string | null;
        };
        /** @description An event on a receipt. */
        ReceiptEvent: {
            /** @description Its number in the workspace; null if it is not kept any more. */
            seq: number | null;
            /** @description What its source calls it. */
            id: string;
            /** @description The slug of the source. */
            source: string;
            /** @description What happened. */
            type: string;
            /**
             * Format: date-time
             * @description When it happened.
             */
            at: string;
            /** @description The thing it was about: ticket or deal key. */
            object: string | null;
            /** @description What it brought, in what the achievement counts. */
            value: number;
            /**
             * @description `counted`: in the total for good · `provisional`: counted, still in its hold · `cancelled`: taken back · `duplicate`: its object counts already · `not_matching` · `late`: waits for an admin.
             * @enum {string}
             */
            use: "counted" | "provisional" | "cancelled" | "duplicate" | "not_matching" | "late";
            /** @description Why, in words; null for `counted`. */
            reason: string | null;
            /** @description The end of its hold; null without one. */
            heldUntil: string | null;
        };
        Recipients: {
            /** @description Those whom the search fits, at most 40. */
            people: components["schemas"]["PersonCard"][];
            /** @description Teams whose name fits. */
            teams: {
                /** @description The team. */
                name: string;
                /** @description How many are in it. */
                people: number;
            }[];
        };
        /** @description A colleague’s word on somebody’s work. */
        Recognition: {
            /** @description Stable. */
            id: string;
            /** @description Who gave it. */
            giver: components["schemas"]["PersonCard"];
            /** @description Who received it. */
            recipients: components["schemas"]["PersonCard"][];
            /** @description The team it was given to as a whole; null if to people. */
            team: string | null;
            /** @description The badge that was chosen. */
            value: components["schemas"]["ValueCard"];
            /** @description What they did. */
            what: string;
            /** @description What it changed; empty if nothing was said. */
            effect: string;
            /** @description Events it points at. */
            evidence: components["schemas"]["Evidence"][];
            /**
             * Format: date-time
             * @description When it was given.
             */
            givenAt: string;
            /** @description When it was changed; null if it was not. */
            editedAt: string | null;
            /** @description Until when whoever asks may edit it, by real time; null for everybody else. */
            editableUntil: string | null;
            /**
             * @description `hidden` and `withdrawn` are only ever shown to admins and to the giver.
             * @enum {string}
             */
            state: "shown" | "withdrawn" | "hidden";
            /** @description `named`: only its giver and its recipients see it. */
            audience: components["schemas"]["Audience"];
        };
        RecognitionDraft: {
            /** @description Stands in the link to it. */
            id: string;
            /** @description Whom. */
            to: components["schemas"]["PersonCard"][];
            /** @description Null where it is left to the person. */
            value: components["schemas"]["ValueCard"] | null;
            /** @description What they did. */
            what: string;
            /** @description What it changed. */
            effect: string;
            /** @description Numbers of events. */
            evidence: number[];
            /** @description What the token was called. */
            madeWith: string;
            /**
             * Format: date-time
             * @description When it goes by itself.
             */
            expiresAt: string;
        };
        RecognitionEdit: {
            /** @description What they did, at most 600 characters. */
            what?: string;
            /** @description What it changed, at most 400 characters. */
            effect?: string;
            /** @description `named` takes it from the feed, unless others have commented on it; `everyone` puts it there. */
            audience?: components["schemas"]["Audience"];
        };
        RecognitionLimits: {
            toOneAWeek: number;
            aDay: number;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Reevaluation: {
            /** @description The key of the achievement. */
            achievement: string;
            /** @description Whose text decides. */
            version: number;
            /** @description Whether it was done, or only tried. */
            applied: boolean;
            /** @description The number of the same text valid from the beginning; null if nothing was written. */
            becameVersion: number | null;
            /** @description Stored events it listens to. */
            events: number;
            /** @description Awards that are new. */
            gained: number;
            /** @description Awards that are gone. */
            lost: number;
            /** @description Earned at another moment, or in another state. */
            moved: number;
            /** @description Awards that stay as they are. */
            kept: number;
            /** @description How many people it is about. */
            people: number;
            /** @description Lost ones first, at most 1,000. */
            changes: {
                /**
                 * @description What happens to the award.
                 * @enum {string}
                 */
                change: "gained" | "lost" | "moved";
                /** @description Whose it is. */
                person: {
                    /** @description Their handle. */
                    handle: string;
                    /** @description Their name. */
                    name: string;
                };
                /** @description The key of the window; with `per` the object after a space. */
                window: string;
                /** @description The tier; null without tiers. */
                tier: string | null;
                /** @description When the stretch began, for runs and streaks; null for others. */
                start: string | null;
                /** @description As it is; null for what is gained. */
                before: {
                    /**
                     * @description The state it has, or would have.
                     * @enum {string}
                     */
                    state: "pending" | "confirmed";
                    /**
                     * Format: date-time
                     * @description When it was, or would be, earned.
                     */
                    earnedAt: string;
                } | null;
                /** @description As it would be; null for what is lost. */
                after: {
                    /**
                     * @description The state it has, or would have.
                     * @enum {string}
                     */
                    state: "pending" | "confirmed";
                    /**
                     * Format: date-time
                     * @description When it was, or would be, earned.
                     */
                    earnedAt: string;
                } | null;
            }[];
            /** @description How many changes are not listed. */
            more: number;
        };
        ReevaluationRequest: {
            /**
             * @description True does it; false only says what would change.
             * @default false
             */
            apply?: boolean;
        };
        ReleaseName: {
            name: string;
        };
        Replayed: {
            /** @description How many could be used. */
            taken: number;
            /** @description How many still cannot. */
            kept: number;
            /** @description The number of the last event that came of it; null without one. */
            seq: number | null;
        };
        /** @description Something that somebody has reported. */
        Report: {
            /** @description Stable. */
            id: string;
            /** @description The number of the entry. */
            entry: number;
            /** @description The comment; null where it is the entry. */
            commentId: string | null;
            /** @description Who reported it. */
            reporter: components["schemas"]["PersonCard"];
            /** @description What they say is not right. */
            reason: string;
            /**
             * Format: date-time
             * @description When.
             */
            at: string;
            /** @description Null where nothing of it is left. */
            about: components["schemas"]["Moderated"] | null;
        };
        Resumed: {
            events: number;
            awards: number;
        };
        RetentionReport: {
            days: number;
            before: string;
            events: number;
            reduced: number;
            bytes: {
                before: number;
                after: number;
            };
            quarantined: number;
            rejectedRows: number;
        };
        RetiredAchievement: {
            /** @description The key that stands in the text. */
            key: string;
            /** @description The number it has now. */
            version: number;
            /** @description False if it was live already, with this text. */
            changed: boolean;
        };
        ReviewTalk: {
            person: components["schemas"]["PersonCard"];
            from: string;
            to: string;
            zone: string;
            madeOn: string;
            quarters: string[];
            strengths: {
                /** @description Stable, as `team-player`. */
                key: string;
                /** @description In the reader’s language, where it is one that came with Smallwins. */
                name: string;
                /** @description In one sentence. */
                meaning: string;
                /**
                 * @description A value of the workspace, or something one is good at.
                 * @enum {string}
                 */
                kind: "value" | "competency";
                /** @description Gives the shape of the badge. */
                family: string;
                /** @description Hidden ones are not offered any more; only admins see them. */
                hidden: boolean;
                /** @description What its badge is drawn from, the same in every language. */
                seed?: string;
                received: number;
                given: number;
                from: number;
                overTime: number[];
            }[];
            awards: {
                id: string;
                day: string;
                name: string;
                tier: string | null;
                badge: components["schemas"]["BadgeDefinition"];
                deed: string;
                evidence: string[];
            }[];
            received: {
                id: string;
                day: string;
                badge: components["schemas"]["ValueCard"];
                who: string[];
                what: string;
                effect: string;
                evidence: string[];
            }[];
            given: {
                id: string;
                day: string;
                badge: components["schemas"]["ValueCard"];
                who: string[];
                what: string;
                effect: string;
                evidence: string[];
            }[];
            more: {
                awards: number;
                said: number;
            };
        };
        Ring: {
            achievement: components["schemas"]["AchievementCard"];
            window: components["schemas"]["WindowView"];
            tier: string | null;
            tierName: string | null;
            value: number;
            provisional: number;
            needed: number;
            progress: {
                sure: number;
                held: number;
            };
            compared: boolean;
            /** @enum {string} */
            state: "open" | "pending" | "won" | "cooling_down" | "guard_open";
            line: string;
            awardId: string | null;
        };
        RolesSet: {
            handle: string;
            roles: ("admin" | "manager" | "member")[];
        };
        RunRetention: {
            /** @default false */
            dryRun?: boolean;
            days?: number;
        };
        Sample: {
            at: string;
            body: string;
        };
        SavedAchievement: {
            /** @description The key that stands in the text. */
            key: string;
            /** @description The number it has now. */
            version: number;
            /** @description False if it was live already, with this text. */
            changed: boolean;
            /** @description Awards given for the stored history, silently. */
            backfilled: number;
        };
        SecondFactorSetup: {
            secret: string;
            uri: string;
        };
        SecondStep: {
            /** @constant */
            needs: "code";
            ticket: string;
        };
        Session: {
            workspace: {
                slug: string;
                name: string;
                demo: boolean;
                /** @description What people read who have set nothing; null: what their browser asks for. Told to who has signed in. */
                language: ("en" | "de" | "es") | null;
            } | null;
            person: components["schemas"]["PersonCard"] | null;
            /** @description `admin` sees everything in the workspace; `manager` also their reports' receipts; `member` their own. */
            roles: ("admin" | "manager" | "member")[];
            /**
             * @description What this reader is spoken to in.
             * @enum {string}
             */
            language: "en" | "de" | "es";
            /** @description Other workspaces this browser is signed in to. */
            others: {
                slug: string;
                name: string;
            }[];
            /** @description In demo mode only: whom a visitor can be, and why that view is worth a look. */
            cast: {
                /** @description What the person is called in addresses and files; unique in the workspace. */
                handle: string;
                /** @description As people know them. */
                name: string;
                /** @description Their team then; null without one. */
                team: string | null;
                /** @description Their job, not their right to do something here; null without one. */
                role: string | null;
                why: string;
                roles: ("admin" | "member")[];
            }[];
        };
        SessionItem: {
            id: string;
            /** @enum {string} */
            way: "link" | "mail" | "password" | "passkey" | "invitation" | "single-sign-on" | "demo";
            device: string;
            address: string;
            signedInAt: string;
            lastSeenAt: string;
            isThis: boolean;
        };
        SetEmail: {
            email: components["schemas"]["Email"];
        };
        SetPassword: {
            password: components["schemas"]["NewPassword"];
            current?: string;
        };
        SetRoles: {
            roles: ("admin" | "manager" | "member")[];
        };
        SetWorkspaceLanguage: {
            language: ("en" | "de" | "es") | null;
        };
        SettingsChange: {
            peers?: boolean;
            team?: boolean;
            workspace?: boolean;
            zone?: string;
        };
        SignInWays: {
            mail: boolean;
            password: boolean;
            passkey: boolean;
            signOn: {
                workspace: string;
                name: string;
                onlyWay: boolean;
            } | null;
        };
        SignOn: {
            redirectUri: string | null;
            logoutUri: string | null;
            signInAddress: string | null;
            settings: {
                issuer: string;
                clientId: string;
                name: string;
                domains: string[];
                creates: boolean;
                groupsClaim: string;
                roles: {
                    group: string;
                    /** @enum {string} */
                    role: "admin" | "manager" | "member";
                }[];
                onlyWay: boolean;
                changedAt: string;
            } | null;
            linked: number;
            isLinked: boolean;
        };
        SignOnClient: {
            /** Format: uri */
            issuer: string;
            clientId: string;
            clientSecret?: string;
        };
        SignOnSettings: {
            /** Format: uri */
            issuer: string;
            clientId: string;
            clientSecret?: string;
            name: string;
            domains: string[];
            creates: boolean;
            /** @default groups */
            groupsClaim?: string;
            /** @default [] */
            roles?: {
                group: string;
                /** @enum {string} */
                role: "admin" | "manager" | "member";
            }[];
            /** @default false */
            onlyWay?: boolean;
        };
        SignOnTest: {
            ok: boolean;
            findings: {
                /** @enum {string} */
                what: "discovery" | "keys" | "client" | "flow" | "logout";
                ok: boolean;
                message: string;
            }[];
        };
        /** @description Where events come from. */
        Source: {
            /** @description Its short name; stands in every event. */
            slug: string;
            /** @description As people know the tool. */
            name: string;
            /** @description `api` (events by HTTP), `import` (files), `demo`, or the tool whose webhooks come here. */
            kind: string;
            /** @description How many of its events are on record. */
            events: number;
            /** @description True while the first count of a long history is under way and `events` is extrapolated. */
            eventsEstimated?: boolean;
            /** @description How many of its events lie in quarantine, among the workspace’s newest 100,000. */
            quarantined: number;
            /** @description When the newest event came in; null before the first. */
            lastEventAt: string | null;
            /** @description Live keys, never their text; empty where a key asks. */
            keys: {
                /** @description By which it is revoked. */
                id: string;
                /** @description What it is for. */
                name: string;
                /** @description The first characters of its secret, by which it can be told from others. */
                prefix: string;
                /** @description What it may do. */
                scopes: components["schemas"]["KeyScope"][];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                createdAt: string;
                /** @description When it was used last, to the minute; null if never. */
                lastUsedAt: string | null;
            }[];
            /** @description Where a tool’s webhooks come in; absent of other kinds, and where a key asks. */
            hook?: components["schemas"]["Hook"];
        };
        SourceAccess: {
            needs: {
                tool: string;
                fields: ("token" | "address" | "clientId" | "clientSecret")[];
                optional: ("token" | "address" | "clientId" | "clientSecret")[];
                scopes: string[];
                hasFields: boolean;
                hasDeals: boolean;
            } | null;
            access: {
                shown: string;
                wishes: components["schemas"]["FetchWishes"];
                since: string;
                waiting: number;
                fetchedAt: string | null;
                records: number;
                events: number;
                waitUntil: string | null;
                error: {
                    code: string;
                    message: string;
                    failures: number;
                } | null;
            } | null;
        };
        /** @description A source with what came last. */
        SourceDetail: {
            /** @description Its short name; stands in every event. */
            slug: string;
            /** @description As people know the tool. */
            name: string;
            /** @description `api` (events by HTTP), `import` (files), `demo`, or the tool whose webhooks come here. */
            kind: string;
            /** @description How many of its events are on record. */
            events: number;
            /** @description True while the first count of a long history is under way and `events` is extrapolated. */
            eventsEstimated?: boolean;
            /** @description How many of its events lie in quarantine, among the workspace’s newest 100,000. */
            quarantined: number;
            /** @description When the newest event came in; null before the first. */
            lastEventAt: string | null;
            /** @description Live keys, never their text; empty where a key asks. */
            keys: {
                /** @description By which it is revoked. */
                id: string;
                /** @description What it is for. */
                name: string;
                /** @description The first characters of its secret, by which it can be told from others. */
                prefix: string;
                /** @description What it may do. */
                scopes: components["schemas"]["KeyScope"][];
                /**
                 * Format: date-time
                 * @description When it was made.
                 */
                createdAt: string;
                /** @description When it was used last, to the minute; null if never. */
                lastUsedAt: string | null;
            }[];
            /** @description Where a tool’s webhooks come in; absent of other kinds, and where a key asks. */
            hook?: components["schemas"]["Hook"];
            /** @description Whether an actor nobody knows becomes a person. */
            createsPeople: boolean;
            /** @description Actors of it that wait until somebody says who they are. */
            unmatched: number;
            /** @description The last genuine deliveries, newest first; empty without a hook. */
            deliveries: components["schemas"]["Delivered"][];
        };
        /** @description How a source is, from the workspace’s newest 100,000 events of at most four weeks. */
        SourceHealth: {
            /** @description From when something was done until it came in. Null without live events. */
            lag: {
                /** @description Of one event in two, in seconds. */
                medianSeconds: number;
                /** @description Of 19 events in 20, in seconds. */
                mostSeconds: number;
            } | null;
            /** @description What came in, a day (UTC); the last one is today. */
            days: {
                /** @description As `2026-03-02`. */
                day: string;
                /** @description How many came in. */
                events: number;
            }[];
            /** @description Days without an event, though the other weeks had some on that weekday. */
            gaps: {
                /** @description As `2026-03-02`. */
                day: string;
                /** @description How many come on that weekday, on average. */
                usual: number;
            }[];
            /** @description Of what this source had put into quarantine and still lies there, by reason. */
            quarantined: {
                /** @description The reason. */
                code: string;
                /** @description How many lie there for it. */
                count: number;
            }[];
        };
        StagesSeen: {
            stages: components["schemas"]["OwnStages"];
            seen: {
                deal: string[];
                ticket: string[];
            };
        };
        StreamEvent: {
            /**
             * @description An entry that is new.
             * @constant
             */
            event: "feed";
            /** @description Send it as `Last-Event-ID` to go on after it. */
            id: string;
            /** @description The entry. */
            data: components["schemas"]["FeedItem"];
        } | {
            /**
             * @description Something for whoever listens alone.
             * @constant
             */
            event: "notice";
            /** @description Send it as `Last-Event-ID` to go on after it. */
            id: string;
            /** @description What it is. */
            data: components["schemas"]["Notice"];
        } | {
            /**
             * @description Something that does not stand any more.
             * @constant
             */
            event: "feed.removed";
            /** @description Send it as `Last-Event-ID` to go on after it. */
            id: string;
            /** @description What to take away. */
            data: {
                /** @description The award. */
                awardId?: string;
                /** @description The recognition. */
                recognitionId?: string;
            };
        } | {
            /**
             * @description An entry looks different now: read it again.
             * @constant
             */
            event: "entry";
            /** @description Null: it need not be made up for. */
            id: null;
            /** @description Which. */
            data: {
                /** @description The number of the entry. */
                seq: number;
            };
        } | {
            /**
             * @description What one was told reads differently now: read it again.
             * @constant
             */
            event: "inbox";
            /** @description Null: it need not be made up for. */
            id: null;
            /** @description Nothing more. */
            data: Record<string, never>;
        } | {
            /**
             * @description One’s own rings have changed: read them again.
             * @constant
             */
            event: "progress";
            /** @description Null: it need not be made up for. */
            id: null;
            /** @description Of what. */
            data: {
                /** @description Keys of the achievements. */
                achievements: string[];
            };
        } | {
            /**
             * @description The clock of the demo.
             * @constant
             */
            event: "clock";
            /** @description Null: it need not be made up for. */
            id: null;
            /** @description As it is now. */
            data: components["schemas"]["DemoState"];
        };
        /** @description Whom one could recognise, for what, and why. */
        Suggestion: {
            /** @description Whom. */
            person: components["schemas"]["PersonCard"];
            /**
             * @description `award`: earned something · `together`: you worked on the same thing · `unseen`: nobody has for a while.
             * @enum {string}
             */
            kind: "award" | "together" | "unseen";
            /** @description "Earned Clean close on Wednesday: …" */
            why: string;
            /** @description What it rests on. */
            evidence: components["schemas"]["Evidence"][];
            /** @description The award it rests on. */
            awardId: string | null;
        };
        SwitchTo: {
            workspace: string;
        };
        TeamReviews: {
            items: {
                award: components["schemas"]["Award"];
                since: string;
                when: string;
            }[];
            total: number;
        };
        TeamWeek: {
            week: {
                key: string;
                startsAt: string;
                endsAt: string;
                zone: string;
                isCurrent: boolean;
                earlier: string;
                later: string | null;
            };
            team: string | null;
            teams: string[];
            people: number;
            chooseTeam: boolean;
            isWithheld: boolean;
            sums: {
                awards: number;
                recognitions: number;
                recognised: number;
            };
            patterns: {
                person: components["schemas"]["PersonCard"];
                /** @enum {string} */
                kind: "streak" | "first" | "tier" | "again" | "more" | "gave" | "received" | "quiet";
                sentence: string;
                awardId: string | null;
                noted: boolean;
            }[];
            morePatterns: number;
            unseen: {
                weeks: number;
                total: number;
                items: {
                    person: components["schemas"]["PersonCard"];
                    lastAt: string | null;
                    what: string | null;
                    awardId: string | null;
                    evidence: components["schemas"]["Evidence"][];
                }[];
            };
            awards: {
                award: components["schemas"]["Award"];
                noted: boolean;
            }[];
            moreAwards: number;
        };
        Today: {
            now: string;
            zone: string;
            rings: components["schemas"]["Ring"][];
            pending: components["schemas"]["Award"][];
            recent: components["schemas"]["Award"][];
            said: {
                recognition: components["schemas"]["Recognition"];
                entry: number;
            }[];
            notes: components["schemas"]["AwardNote"][];
        };
        TriedAccess: {
            ok: boolean;
            items: {
                what: string;
                ok: boolean;
                message: string | null;
            }[];
        };
        TriedEvent: {
            type: string;
            at: string;
            subject: string | null;
            data: {
                [key: string]: unknown;
            };
            /** @description Whom achievements would look for: somebody known, somebody new, or a name that will wait. Null if nobody is named. */
            who: {
                actor: string;
                person: string | null;
                isNew: boolean;
            } | null;
        };
        /** @description A name in events that nobody has. */
        UnmatchedActor: {
            /** @description The slug of the source. */
            source: string;
            /** @description The name. */
            actor: string;
            /** @description How many events name it. */
            events: number;
            /**
             * Format: date-time
             * @description When the first came.
             */
            firstSeenAt: string;
            /** @description Who it could be, the likeliest first. */
            suggestions: {
                /** @description Their handle. */
                handle: string;
                /** @description Their name. */
                name: string;
                /** @description How likely, 0 to 1. */
                score: number;
                /** @description Why, in words. */
                reason: string;
            }[];
        };
        /** @description What is recognised: a value or a competency, with its badge. */
        ValueCard: {
            /** @description Stable, as `team-player`. */
            key: string;
            /** @description In the reader’s language, where it is one that came with Smallwins. */
            name: string;
            /** @description In one sentence. */
            meaning: string;
            /**
             * @description A value of the workspace, or something one is good at.
             * @enum {string}
             */
            kind: "value" | "competency";
            /** @description Gives the shape of the badge. */
            family: string;
            /** @description Hidden ones are not offered any more; only admins see them. */
            hidden: boolean;
            /** @description What its badge is drawn from, the same in every language. */
            seed?: string;
        };
        ValueChange: {
            /** @description At most 60 characters. */
            name?: string;
            /** @description In one sentence. */
            meaning?: string;
            /**
             * @description A value of the workspace, or something one is good at.
             * @enum {string}
             */
            kind?: "value" | "competency";
            /**
             * @description Gives the shape of the badge.
             * @enum {string}
             */
            family?: "sales" | "helpdesk" | "learning" | "peer" | "crm" | "onboarding" | "content" | "community" | "delivery" | "programme" | "wellbeing" | "engineering";
            /** @description True: not offered any more. */
            hidden?: boolean;
        };
        /** @description What an endpoint is sent. */
        Webhook: {
            /**
             * @description What it tells.
             * @enum {string}
             */
            type: "award.confirmed" | "award.withdrawn" | "award.revoked" | "recognition.sent" | "recognition.withdrawn" | "endpoint.test";
            /** @description When that happened, RFC 3339 in UTC. */
            timestamp: string;
            /** @description By `type`: docs/reference/webhooks-out.md. */
            data: {
                [key: string]: unknown;
            };
        };
        /** @description A stretch of time in the person’s zone, half-open: startsAt ≤ t < endsAt. */
        WindowView: {
            /** @description `day`, `week`, `month`, `quarter`, `ever`, or days that slide. */
            kind: string;
            /** @description `2016-W12`, `2016-03-21`, `2016-03`, `2016-Q1`, `ever`. */
            key: string;
            /** @description Its first moment; null for `ever`. */
            startsAt: string | null;
            /** @description The moment it is over; null for `ever`. */
            endsAt: string | null;
            /** @description The person’s time zone, an IANA name as `Europe/Berlin`. */
            zone: string;
        };
        WordList: {
            /** @description Words, in any case, that whoever writes is asked to rephrase. */
            words: string[];
        };
        WordsFinding: {
            /** @enum {string} */
            part: "title" | "text";
            /** @enum {string} */
            level: "error" | "warning";
            message: string;
        };
        WordsPreview: {
            /** @enum {string} */
            kind: "award" | "reaction" | "nudge" | "stall" | "pattern" | "team";
            /** @enum {string} */
            language: "en" | "de" | "es";
            /** @default null */
            title?: string | null;
            /** @default null */
            text?: string | null;
        };
        WordsView: {
            /** @enum {string} */
            language: "en" | "de" | "es";
            kinds: {
                /** @enum {string} */
                kind: "award" | "reaction" | "nudge" | "stall" | "pattern" | "team";
                title: string | null;
                text: string | null;
                standard: {
                    title: string;
                    text: string;
                };
                variables: {
                    name: string;
                    always: boolean;
                }[];
                findings: components["schemas"]["WordsFinding"][];
            }[];
        };
        WorkspaceCard: {
            slug: string;
            name: string;
            demo: boolean;
        };
        WrittenWords: {
            findings: components["schemas"]["WordsFinding"][];
            title: string;
            text: string;
            isReal: boolean;
        };
    };
    responses: {
        /** @description The query or the body is off; `errors` names each field. */
        BadInput: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/bad-input",
                 *       "title": "bad input",
                 *       "status": 400,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "bad-input"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Nobody is signed in, or the key is not known. */
        NotSignedIn: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/not-signed-in",
                 *       "title": "not signed in",
                 *       "status": 401,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "not-signed-in"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Whoever asks may not do this. */
        NotAllowed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/not-allowed",
                 *       "title": "not allowed",
                 *       "status": 403,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "not-allowed"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is no such thing, or it is not yours to see. */
        NotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/not-found",
                 *       "title": "not found",
                 *       "status": 404,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "not-found"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Somebody has changed it since it was read; nothing was done. */
        ChangedMeanwhile: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/changed-meanwhile",
                 *       "title": "changed meanwhile",
                 *       "status": 412,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "changed-meanwhile"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many at a time: wait as long as `Retry-After` says. */
        TooMany: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/too-many-requests",
                 *       "title": "too many requests",
                 *       "status": 429,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "too-many-requests"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Not now: nothing was done; try again after `Retry-After`. */
        Unavailable: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/unavailable",
                 *       "title": "unavailable",
                 *       "status": 503,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "unavailable"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Refused: `code` says why, `detail` how to mend it. */
        Refused: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                /**
                 * @example {
                 *       "type": "https://smallwins.dev/problems/stale-plan",
                 *       "title": "stale plan",
                 *       "status": 409,
                 *       "detail": "What was wrong, and how to mend it.",
                 *       "code": "stale-plan"
                 *     }
                 */
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description How many requests (q) a key may make in so many seconds (w): `"key";q=600000;w=60`. */
        RateLimitPolicy: string;
        /** @description How many are left (r), and for how many seconds (t): `"key";r=599999;t=60`. */
        RateLimit: string;
        /** @description Names what it is now. */
        ETag: string;
        /** @description Seconds to wait. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getEvents: {
        parameters: {
            query?: {
                /** @description The slug of a source. */
                source?: string;
                /**
                 * @description A type of events, as `helpdesk.ticket.resolved`.
                 * @example helpdesk.ticket.resolved
                 */
                type?: string;
                /** @description A handle: events whose data names that person. */
                person?: string;
                /** @description `true`: only those that wait because they came late. */
                late?: "true" | "false";
                /** @description A CEL condition over `data`, as `data.priority == "high"`. */
                where?: string;
                /** @description Also what each event holds. */
                with?: "data";
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /**
                 * @description How many at most on one page.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventPage"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEvents: {
        parameters: {
            query?: {
                /** @description `true`: history. It is decided, and nobody is told. */
                backfill?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description CloudEvents 1.0: structured, as a batch, or binary with `ce-` headers. At most 1 MiB. */
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["CloudEvent"] | components["schemas"]["CloudEvents"];
                "application/cloudevents-batch+json": components["schemas"]["CloudEvent"] | components["schemas"]["CloudEvents"];
                "application/json": components["schemas"]["CloudEvent"] | components["schemas"]["CloudEvents"];
                "application/x-ndjson": components["schemas"]["CloudEvent"] | components["schemas"]["CloudEvents"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemResult"] | components["schemas"]["ItemResults"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postState: {
        parameters: {
            query: {
                /**
                 * @description The key of the achievement.
                 * @example clean-close
                 */
                achievement: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One CloudEvent 1.0. */
        requestBody: {
            content: {
                "application/cloudevents+json": components["schemas"]["CloudEvent"];
                "application/json": components["schemas"]["CloudEvent"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventState"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEventsBySeq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an event.
                 * @example 42
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventDetail"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEventsLateApply: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LateApplied"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAwards: {
        parameters: {
            query?: {
                /**
                 * @description A handle.
                 * @example ana
                 */
                person?: string;
                /** @description The key of an achievement. */
                achievement?: string;
                /**
                 * @description Only those in this state; of others, members and keys see what is confirmed.
                 * @example confirmed
                 */
                state?: "pending" | "confirmed" | "withdrawn" | "in_review" | "declined" | "revoked";
                /** @description The key of a window, as `2026-W12`. */
                window?: string;
                /** @description The name of a tier in the text. */
                tier?: string;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /**
                 * @description How many at most on one page.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardPage"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAwardsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an award.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDetail"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAwardsByIdDecision: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an award.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardDecision"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardDetail"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putAwardsByIdNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an award.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AwardNoteText"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AwardNote"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteAwardsByIdNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an award.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getProgress: {
        parameters: {
            query: {
                /**
                 * @description A handle; whoever asks, if it is left out.
                 * @example ana
                 */
                person?: string;
                /**
                 * @description The key of the achievement.
                 * @example clean-close
                 */
                achievement: string;
                /** @description The key of a window, as `2026-W12`, `2026-03`, `ever`; that of now, if it is left out. */
                window?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getExplain: {
        parameters: {
            query: {
                /**
                 * @description A handle; whoever asks, if it is left out.
                 * @example ana
                 */
                person?: string;
                /**
                 * @description The key of the achievement.
                 * @example clean-close
                 */
                achievement: string;
                /** @description The key of a window, as `2026-W12`, `2026-03`, `ever`; that of now, if it is left out. */
                window?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Receipt"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getToday: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postRecognitions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRecognition"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRecognition"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenRecognition"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteRecognitionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a recognition.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchRecognitionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a recognition.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionEdit"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Stable. */
                        id: string;
                        /** @description Who gave it. */
                        giver: components["schemas"]["PersonCard"];
                        /** @description Who received it. */
                        recipients: components["schemas"]["PersonCard"][];
                        /** @description The team it was given to as a whole; null if to people. */
                        team: string | null;
                        /** @description The badge that was chosen. */
                        value: components["schemas"]["ValueCard"];
                        /** @description What they did. */
                        what: string;
                        /** @description What it changed; empty if nothing was said. */
                        effect: string;
                        /** @description Events it points at. */
                        evidence: components["schemas"]["Evidence"][];
                        /**
                         * Format: date-time
                         * @description When it was given.
                         */
                        givenAt: string;
                        /** @description When it was changed; null if it was not. */
                        editedAt: string | null;
                        /** @description Until when whoever asks may edit it, by real time; null for everybody else. */
                        editableUntil: string | null;
                        /**
                         * @description `hidden` and `withdrawn` are only ever shown to admins and to the giver.
                         * @enum {string}
                         */
                        state: "shown" | "withdrawn" | "hidden";
                        /** @description `named`: only its giver and its recipients see it. */
                        audience: components["schemas"]["Audience"];
                        /** @description Its place in the feed. */
                        entry: number;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getRecognitionDraftsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a draft.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionDraft"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteRecognitionDraftsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a draft.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postRecognitionsCoach: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CoachRequest"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoachAnswer"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getRecognitionsEarlier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: string[];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getRecognitionsRecipients: {
        parameters: {
            query?: {
                /**
                 * @description Part of a name, handle or team.
                 * @example be
                 */
                search?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recipients"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getRecognitionsEvidence: {
        parameters: {
            query: {
                /**
                 * @description Handles, with commas between them, at most 50.
                 * @example ana
                 */
                people: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Evidence"][];
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getRecognitionsSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Suggestion"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPortfoliosByHandle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Portfolio"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getValues: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ValueCard"][];
                    };
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postValues: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewValue"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueCard"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchValuesByKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/values`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The key of a badge.
                 * @example team-player
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ValueChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ValueCard"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getFeed: {
        parameters: {
            query?: {
                /**
                 * @description Only awards, or only recognitions.
                 * @example award
                 */
                kind?: "award" | "recognition";
                /** @description A handle: given by, received by or earned by them. `me` is whoever asks. */
                person?: string;
                /** @description A team: of its people of now. */
                team?: string;
                /** @description The key of a badge. */
                value?: string;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /**
                 * @description How many at most on one page.
                 * @example 10
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedPage"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getFeedBySeq: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedItem"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getFeedBySeqComments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Comment"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postFeedBySeqComments: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentText"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getFeedBySeqReactions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Reacted"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putFeedBySeqReactionsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
                /**
                 * @description `thanks`, `admire`, `learned` or `together`.
                 * @example thanks
                 */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedItem"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteFeedBySeqReactionsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
                /**
                 * @description `thanks`, `admire`, `learned` or `together`.
                 * @example thanks
                 */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedItem"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postFeedBySeqHide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postFeedBySeqUnhide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The number of an entry of the feed.
                 * @example 12
                 */
                seq: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteCommentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a comment.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchCommentsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a comment.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentText"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postCommentsByIdHide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a comment.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postCommentsByIdUnhide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a comment.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getReports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Report"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postReports: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReport"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postReportsByIdKeep: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of a report.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Moderation"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getHidden: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["HiddenItem"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getWordList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putWordList: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/word-list`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordList"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordList"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getInbox: {
        parameters: {
            query?: {
                /**
                 * @description `true`: only what was not read.
                 * @example true
                 */
                unread?: string;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many at most on one page. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxItem"][];
                        /** @description Goes into `cursor` of the next request; null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getInboxCount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCount"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInboxMarks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxMarks"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxCount"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInboxRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InboxReadAll"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxRead"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getStream: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events, described by their fields, with the data parsed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getTeamWeek: {
        parameters: {
            query?: {
                /** @example last */
                week?: string;
                /** @example 4 */
                weeks?: number;
                team?: string;
                unseen?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamWeek"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getTeamReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamReviews"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getBoards: {
        parameters: {
            query?: {
                /** @example week */
                period?: "week" | "month" | "quarter";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardsOverview"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getBoardsSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardSettings"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putBoardsSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/boards/settings`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettingsChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardSettings"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postBoardsRecount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        counting: true;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putBoardsHidden: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HiddenChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HiddenChange"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getBoardsByBoard: {
        parameters: {
            query?: {
                /** @example month */
                period?: "week" | "month" | "quarter";
            };
            header?: never;
            path: {
                /** @example team */
                board: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Board"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getGoals: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Goal"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postGoals: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGoal"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Goal"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteGoalsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAchievements: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AchievementSummary"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAchievements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
                /** @description The `ETag` of `GET /v1/achievements/{key}`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAchievement"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAchievement"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedAchievement"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAchievementsByKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The key of an achievement.
                 * @example clean-close
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AchievementDetail"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAchievementsPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanRequest"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AchievementPlan"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAchievementsApply: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApplyRequest"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedPlan"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAchievementsByKeyRetire: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/achievements/{key}`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The key of an achievement.
                 * @example clean-close
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetiredAchievement"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAchievementsByKeyReevaluations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The key of an achievement.
                 * @example clean-close
                 */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ReevaluationRequest"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Reevaluation"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPacks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PackCard"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEventTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EventType"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPacksByPack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example onboarding */
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackDetail"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPacksByPackAchievements: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example onboarding */
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["EnableRequest"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enabled"];
                };
            };
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Enabled"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPacksByPackBadges: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example onboarding */
                pack: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedBadges"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPreviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPreview"];
            };
        };
        responses: {
            /** @description Lines `{ progress }`, and at last `{ report }` or `{ error }`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": components["schemas"]["PreviewLine"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPeople: {
        parameters: {
            query?: {
                /**
                 * @description Part of a name or handle; for admins also of an e-mail.
                 * @example an
                 */
                search?: string;
                /** @description Only this team. */
                team?: string;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /**
                 * @description How many at most on one page.
                 * @example 20
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PersonRow"][];
                        /** @description Goes into `cursor` of the next request; null on the last page. */
                        nextCursor: string | null;
                        /** @description How many there are in all. */
                        total: number;
                        /** @description All teams there are. */
                        teams: string[];
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPeople: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPerson"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPeopleByHandle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonDetail"] | components["schemas"]["PersonCard"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchPeopleByHandle: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/people/{handle}`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonChanged"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPeopleByHandleMerge: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonMerge"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitiesChanged"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPeopleByHandleSplit: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonSplit"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitiesChanged"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPeopleImport: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBody"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PeopleImport"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getActorsUnmatched: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /**
                 * @description How many at most on one page.
                 * @example 10
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UnmatchedActor"][];
                        /** @description Goes into `cursor` of the next request; null on the last page. */
                        nextCursor: string | null;
                        /** @description How many there are in all. */
                        total: number;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postActorsMatch: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActorMatch"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdentitiesChanged"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnKey"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Source"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSource"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeSource"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSourcesBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceDetail"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSourcesBySlugHealth: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceHealth"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSourcesBySlugReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Replayed"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSourcesBySlugKeys: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewKey"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSourcesBySlugKeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
                /**
                 * @description The id of a key.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getQuarantine: {
        parameters: {
            query?: {
                /** @description The slug of a source. */
                source?: string;
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /**
                 * @description How many at most on one page.
                 * @example 10
                 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Quarantined"][];
                        /** @description Goes into `cursor` of the next request; null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postQuarantineByIdReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of something that lies in quarantine.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemResult"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteQuarantineById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of something that lies in quarantine.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getConnectors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Connector"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postHooksByHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                hook: string;
            };
            cookie?: never;
        };
        /** @description What the tool sends; its signature is over the bytes. At most 5 MiB. */
        requestBody: {
            content: {
                "*/*": unknown;
            };
        };
        responses: {
            /** @description What became of it, or what the tool asks to hear. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "*/*": unknown;
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchSourcesBySlugHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HookChange"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSourcesBySlugSamples: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Sample"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSourcesBySlugStages: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StagesSeen"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSourcesBySlugMappingTry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MappingTry"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingTried"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSourcesBySlugSecrets: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewSecret"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeSecret"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSourcesBySlugSecretsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getDatabaseSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DatabaseSource"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postDatabaseSources: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDatabaseSource"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseSource"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postDatabaseSourcesPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatabasePreview"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PreviewedRows"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchDatabaseSourcesBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DatabaseSourceChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseSource"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postDatabaseSourcesBySlugRun: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DatabaseSource"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSourcesBySlugAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAccess"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putSourcesBySlugAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccess"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SourceAccess"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSourcesBySlugAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSourcesBySlugAccessTry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The slug of a source.
                 * @example desk
                 */
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TriedAccess"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getMappings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MappingSummary"][];
                    };
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putMappingsByName: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/mappings`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                /** @example tickets */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMapping"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MappingSummary"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ImportView"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postImports: {
        parameters: {
            query: {
                /** @example tickets.csv */
                name: string;
                /** @example closed-tickets */
                mapping: string;
                /** @example desk */
                source: string;
                /** @example true */
                dryRun?: "true" | "false";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file itself: CSV or NDJSON, either gzipped. */
        requestBody: {
            content: {
                "text/csv": unknown;
                "application/x-ndjson": unknown;
                "application/gzip": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postImportsPropose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The file itself: CSV or NDJSON, either gzipped. */
        requestBody: {
            content: {
                "text/csv": unknown;
                "application/x-ndjson": unknown;
                "application/gzip": unknown;
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProposedMapping"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getImportsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getImportsByIdRejects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The rows as they came. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                    "application/x-ndjson": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postImportsByIdStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postImportsByIdCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Endpoint"][];
                    };
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEndpoints: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEndpoint"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeEndpoint"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteEndpointsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/endpoints`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchEndpointsById: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/endpoints`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndpointChange"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEndpointsByIdSecret: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointSecret"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEndpointsByIdTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description The `webhook-id` it goes out under. */
                        id: string;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEndpointsByIdDispatches: {
        parameters: {
            query?: {
                /**
                 * @description Only those in this state.
                 * @example failed
                 */
                state?: "queued" | "sent" | "failed" | "dropped";
                /** @description `nextCursor` of the page before; left out for the first page. */
                cursor?: string;
                /** @description How many at most on one page. */
                limit?: number;
            };
            header?: never;
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Dispatch"][];
                        /** @description Goes into `cursor` of the next request; null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEndpointsByIdReplay: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many are sent again. */
                        count: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEndpointsByIdDispatchesByDispatchReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The id of an endpoint.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                id: string;
                /**
                 * @description The id of what was sent: its `webhook-id`.
                 * @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10
                 */
                dispatch: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many are sent again. */
                        count: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getNoticesLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putNoticesLedger: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/notices/ledger`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LedgerSettings"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postNoticesLedgerByKindLift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example nudge */
                kind: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LedgerView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postNoticesOpened: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeOpened"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        noted: true;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getNoticesWords: {
        parameters: {
            query: {
                /** @example en */
                language: "en" | "de" | "es";
            };
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordsView"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putNoticesWords: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/notices/words?language={language}`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWords"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WordsView"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postNoticesWordsPreview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WordsPreview"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WrittenWords"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getNoticesSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettingsView"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putNoticesSettings: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/notices/settings`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeSettingsInput"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeSettingsView"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getNoticesDefaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDefaultsView"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putNoticesDefaults: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/notices/defaults`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NoticeDefaultsInput"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeDefaultsInput"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postUnsubscribe: {
        parameters: {
            query: {
                token: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        unsubscribed: true;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPush: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPushDevices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPushDevice"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deletePushDevicesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchPushDevicesById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PushDeviceChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushView"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSetup"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putChatSlack: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectSlack"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSetup"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putChatTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectTeams"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSetup"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putChatTeamsBot: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConnectTeamsBot"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSetup"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getChatTeamsBotApp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description To be uploaded in the Teams admin centre. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteChatByTool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example slack */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchChatByTool: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example slack */
                tool: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatChange"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSetup"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postChatByToolTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example slack */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getChatSlackChannels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatChannel"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getChatByToolPeople: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example slack */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPeople"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postChatByToolPeopleMatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example slack */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPeople"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getChatByToolUsers: {
        parameters: {
            query?: {
                /** @example ana */
                search?: string;
            };
            header?: never;
            path: {
                /** @example slack */
                tool: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ChatUser"][];
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putChatByToolPeopleByHandle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example slack */
                tool: string;
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChatMatch"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPeople"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSlackByHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                hook: string;
            };
            cookie?: never;
        };
        /** @description What Slack sends; its signature is over the bytes. */
        requestBody: {
            content: {
                "application/json": unknown;
                "application/x-www-form-urlencoded": unknown;
            };
        };
        responses: {
            /** @description What Slack is to show. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                    "text/plain": unknown;
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postTeamsByHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                hook: string;
            };
            cookie?: never;
        };
        /** @description An activity; what it says of itself is held against the token. */
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The dialog that Teams is to show, or nothing. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getCalendars: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postCalendars: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendar"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeCalendar"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteCalendarsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarsView"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getCalendarsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A calendar by RFC 5545. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEmbed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedSettings"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putEmbed: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/embed`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedSettings"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedSettings"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postEmbedTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmbedTokenRequest"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    "RateLimit-Policy": components["headers"]["RateLimitPolicy"];
                    RateLimit: components["headers"]["RateLimit"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedToken"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEmbedByWorkspaceMe: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmbedMe"];
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    optionsEmbedByWorkspaceMe: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getEmbedByWorkspaceStream: {
        parameters: {
            query?: {
                lang?: string;
            };
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events `news` and `progress`. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    optionsEmbedByWorkspaceStream: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                workspace: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getReviewTalk: {
        parameters: {
            query?: {
                /** @example 2026-01-01 */
                from?: string;
                /** @example 2026-06-30 */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReviewTalk"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getReviewTalkCsv: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A row for each award and recognition. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": unknown;
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAuthenticity: {
        parameters: {
            query?: {
                /** @example 2026-01-01 */
                since?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Authenticity"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putAuthenticityHintsByKeyDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0123456789abcdef */
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HintDismissalReason"];
            };
        };
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteAuthenticityHintsByKeyDismissal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0123456789abcdef */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getRecognitionLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionLimits"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putRecognitionLimits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/recognition-limits`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecognitionLimits"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecognitionLimits"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAudit: {
        parameters: {
            query?: {
                /** @example key.made */
                action?: "achievement.saved" | "achievement.applied" | "achievement.retired" | "achievement.reevaluated" | "award.approved" | "award.declined" | "award.revoked" | "award.restored" | "award.reopened" | "awarding.resumed" | "source.made" | "source.changed" | "key.made" | "hook.changed" | "source.read-again" | "secret.made" | "secret.removed" | "access.set" | "access.removed" | "key.revoked" | "token.made" | "token.revoked" | "endpoint.made" | "endpoint.changed" | "endpoint.removed" | "endpoint.secret-replaced" | "endpoint.stopped" | "events.late-applied" | "chat.connected" | "chat.changed" | "chat.removed" | "import.started" | "import.cancelled" | "person.made" | "person.changed" | "person.merged" | "person.split" | "people.imported" | "actor.matched" | "invitation.made" | "invitation.sent-again" | "invitation.revoked" | "invitation.accepted" | "member.roles-changed" | "member.removed" | "member.link-made" | "member.sessions-ended" | "sign-on.changed" | "sign-on.removed" | "sign-on.linked" | "sign-on.unlinked" | "sign-on.admitted" | "recognition.withdrawn" | "recognition.audience-set" | "recognition.hidden" | "recognition.unhidden" | "comment.deleted" | "comment.hidden" | "comment.unhidden" | "value.made" | "value.changed" | "words.changed" | "notices.defaults-set" | "embed.settings-set" | "notices.words-set" | "notices.trials-set" | "notices.promoted" | "notices.demoted" | "workspace.language-changed" | "report.kept" | "hint.dismissed" | "hint.brought-back" | "limits.changed" | "audit.redacted" | "person.deactivated" | "person.reactivated" | "person.exported" | "erasure.requested" | "person.erased" | "name.released" | "privacy.changed" | "events.reduced" | "boards.changed" | "boards.recounted" | "goal.made" | "goal.removed";
                actor?: string;
                subject?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @example 10 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditItem"][];
                        /** @description Goes into `cursor` of the next request; null on the last page. */
                        nextCursor: string | null;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAuditVerification: {
        parameters: {
            query?: {
                head?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditVerification"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPeopleByHandleDeactivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deletePeopleByHandleDeactivation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postPeopleByHandleErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskErasure"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePlan"];
                };
            };
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPeopleByHandleExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is held about them, a line each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAccountExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All that is held about them, a line each. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": unknown;
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getErasures: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Erasure"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postErasedNamesRelease: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseName"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        released: boolean;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getPrivacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacySettings"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putPrivacy: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/privacy`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePrivacy"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PrivacySettings"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postRetention: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunRetention"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionReport"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getInvariants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checks"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInvariantsCheck: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["CheckOrder"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checks"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInvariantsResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Resumed"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSignIn: {
        parameters: {
            query?: {
                workspace?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handle: string;
                };
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"] | components["schemas"]["SecondStep"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionMail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MailSignIn"];
            };
        };
        responses: {
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: true;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordSignIn"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"] | components["schemas"]["SecondStep"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeSignIn"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionPasskeyOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionPasskey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyAuthentication"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionSwitch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SwitchTo"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putSessionLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChooseLanguage"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChooseLanguage"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putWorkspaceLanguage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetWorkspaceLanguage"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetWorkspaceLanguage"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInvitationsOpen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationToken"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenInvitation"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInvitationsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcceptInvitation"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putAccountEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetEmail"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        sent: true;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccountEmailConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putAccountPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPassword"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccountSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorSetup"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteAccountSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccountSecondFactorConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmCode"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccountPasskeysOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccountPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyRegistration"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteAccountPasskeysById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getAccessTokens: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokens"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccessTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccessToken"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeAccessToken"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteAccessTokensById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessTokens"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionItem"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSessionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSingleSignOnByWorkspaceLogout: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example acme */
                workspace: string;
            };
            cookie?: never;
        };
        /** @description The form of the provider. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LogoutForm"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    patchPeopleByHandleRoles: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /**
                 * @description The handle of a person.
                 * @example ana
                 */
                handle: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRoles"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RolesSet"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteMembersByHandle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ana */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postMembersByHandleSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ana */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkMade"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getMembersByHandleSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ana */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionItem"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteMembersByHandleSessions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ana */
                handle: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        ended: number;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationMade"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postInvitationsByIdResend: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationMade"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteInvitationsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            404: components["responses"]["NotFound"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description JSON-RPC 2.0, with a token as `Authorization: Bearer swp_…`. */
        requestBody: {
            content: {
                "application/json": unknown;
            };
        };
        responses: {
            /** @description The answer of JSON-RPC 2.0. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Taken on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteMcp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionSsoStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginSignOn"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSessionSso: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishSignOn"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        workspace: {
                            slug: string;
                            name: string;
                            demo: boolean;
                            /** @description What people read who have set nothing; null: what their browser asks for. Told to who has signed in. */
                            language: ("en" | "de" | "es") | null;
                        } | null;
                        person: components["schemas"]["PersonCard"] | null;
                        /** @description `admin` sees everything in the workspace; `manager` also their reports' receipts; `member` their own. */
                        roles: ("admin" | "manager" | "member")[];
                        /**
                         * @description What this reader is spoken to in.
                         * @enum {string}
                         */
                        language: "en" | "de" | "es";
                        /** @description Other workspaces this browser is signed in to. */
                        others: {
                            slug: string;
                            name: string;
                        }[];
                        /** @description In demo mode only: whom a visitor can be, and why that view is worth a look. */
                        cast: {
                            /** @description What the person is called in addresses and files; unique in the workspace. */
                            handle: string;
                            /** @description As people know them. */
                            name: string;
                            /** @description Their team then; null without one. */
                            team: string | null;
                            /** @description Their job, not their right to do something here; null without one. */
                            role: string | null;
                            why: string;
                            roles: ("admin" | "member")[];
                        }[];
                        back: string | null;
                    };
                };
            };
            400: components["responses"]["BadInput"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postAccountSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        url: string;
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteAccountSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getSingleSignOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what was read before: 304 where it is still the same. */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOn"];
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    putSingleSignOn: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of `GET /v1/single-sign-on`: 412 `changed-meanwhile` where somebody has changed it since. */
                "If-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOnSettings"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOn"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            412: components["responses"]["ChangedMeanwhile"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    deleteSingleSignOn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to say. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSingleSignOnTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOnClient"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignOnTest"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getWorkspaces: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkspaceCard"][];
                    };
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postWorkspaces: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key with the same request is answered as before for 48 hours, and not done again: 409 `still-under-way`, 422 `key-reused` with another request. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWorkspace"];
            };
        };
        responses: {
            /** @description Made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkspaceCard"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postSignInLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnerLink"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postDemo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoControl"];
            };
        };
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoState"];
                };
            };
            400: components["responses"]["BadInput"];
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is so. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The text format of Prometheus. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getOpenapiJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description Nothing has changed. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    toldAwardConfirmed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
        responses: {
            /** @description Taken; the body is not needed. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    toldAwardWithdrawn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
        responses: {
            /** @description Taken; the body is not needed. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    toldAwardRevoked: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
        responses: {
            /** @description Taken; the body is not needed. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    toldRecognitionSent: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
        responses: {
            /** @description Taken; the body is not needed. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    toldRecognitionWithdrawn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
        responses: {
            /** @description Taken; the body is not needed. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    toldEndpointTest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Webhook"];
            };
        };
        responses: {
            /** @description Taken; the body is not needed. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
