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
    "/v1/chat/slack/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Says who is known in Slack, and who is not
         * @description For admins.
         */
        get: operations["getChatSlackPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/slack/people/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Matches people to Slack by their e-mail
         * @description For admins.
         */
        post: operations["postChatSlackPeopleMatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/slack/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Finds at most 20 users of Slack
         * @description For admins.
         */
        get: operations["getChatSlackUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/slack/people/{handle}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says who somebody is in Slack; null for nobody
         * @description For admins.
         */
        put: operations["putChatSlackPeopleByHandle"];
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
        AchievementCard: {
            key: string;
            name: string;
            sentence: string;
            because: string;
            family: string;
            /** @enum {string} */
            kind: "volume" | "speed" | "quality" | "consistency";
            version: number;
            badge: components["schemas"]["BadgeDefinition"];
        };
        AchievementDetail: {
            key: string;
            name: string;
            sentence: string;
            because: string;
            family: string;
            /** @enum {string} */
            kind: "volume" | "speed" | "quality" | "consistency";
            version: number;
            badge: components["schemas"]["BadgeDefinition"];
            /** @enum {string} */
            state: "live" | "draft" | "retired";
            tiers: {
                name: string | null;
                title: string | null;
                needed: number;
            }[];
            window: string;
            standing: {
                pending: number;
                confirmed: number;
            };
            holders: number;
            yaml: string;
            validFrom: string;
            rules: {
                label: string;
                text: string;
            }[];
        };
        AchievementPlan: {
            fingerprint: string;
            changes: {
                key: string;
                /** @enum {string} */
                action: "new" | "changed" | "unchanged" | "revived" | "retired";
                file: string | null;
                sentence: string | null;
                version: number;
                diff: {
                    /** @enum {string} */
                    sign: "+" | "-" | " ";
                    text: string;
                }[];
            }[];
            kept: string[];
            findings: {
                rule: string;
                /** @enum {string} */
                severity: "error" | "warning";
                achievement: string;
                message: string;
                mend: string;
            }[];
            nothingToDo: boolean;
        };
        AchievementSummary: {
            key: string;
            name: string;
            sentence: string;
            because: string;
            family: string;
            /** @enum {string} */
            kind: "volume" | "speed" | "quality" | "consistency";
            version: number;
            badge: components["schemas"]["BadgeDefinition"];
            /** @enum {string} */
            state: "live" | "draft" | "retired";
            tiers: {
                name: string | null;
                title: string | null;
                needed: number;
            }[];
            window: string;
            standing: {
                pending: number;
                confirmed: number;
            };
            holders: number;
        };
        ActorMatch: {
            source: string;
            actor: string;
            person: string;
        } | {
            source: string;
            actor: string;
            create: components["schemas"]["NewPerson"];
        };
        AddedBadges: {
            readonly added: string[];
        };
        AppliedPlan: {
            changes: {
                key: string;
                /** @enum {string} */
                action: "new" | "changed" | "unchanged" | "revived" | "retired";
                version: number;
                backfilled: number;
            }[];
        };
        ApplyRequest: {
            files: {
                file: string;
                yaml: string;
            }[];
            /** @default false */
            retire?: boolean;
            validFrom?: string;
            fingerprint?: string;
        };
        AskErasure: {
            confirm?: string;
            /** @default false */
            dryRun?: boolean;
        };
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
        Award: {
            id: string;
            achievement: components["schemas"]["AchievementCard"];
            person: components["schemas"]["PersonCard"];
            state: components["schemas"]["AwardState"];
            tier: string | null;
            tierName: string | null;
            window: components["schemas"]["WindowView"];
            earnedAt: string;
            grantedAt: string;
            settlesAt: string | null;
            youSentence: string;
            theySentence: string;
            stateSentence: string;
        };
        AwardDecision: {
            /** @enum {string} */
            decision: "approve" | "decline" | "revoke" | "restore" | "reopen";
            reason?: string;
        };
        AwardDetail: {
            id: string;
            achievement: components["schemas"]["AchievementCard"];
            person: components["schemas"]["PersonCard"];
            state: components["schemas"]["AwardState"];
            tier: string | null;
            tierName: string | null;
            window: components["schemas"]["WindowView"];
            earnedAt: string;
            grantedAt: string;
            settlesAt: string | null;
            youSentence: string;
            theySentence: string;
            stateSentence: string;
            receipt: components["schemas"]["Receipt"];
            notes: components["schemas"]["AwardNote"][];
            entries: {
                at: string;
                state: components["schemas"]["AwardState"];
                cause: string;
                eventSeq: number | null;
            }[];
        };
        AwardMoves: {
            gained: number;
            lost: number;
            moved: number;
        };
        AwardNote: {
            awardId: string;
            achievement: components["schemas"]["AchievementCard"];
            from: components["schemas"]["PersonCard"];
            to: components["schemas"]["PersonCard"];
            text: string;
            at: string;
            editedAt: string | null;
            mine: boolean;
        };
        AwardNoteText: {
            text: string;
        };
        AwardPage: {
            items: components["schemas"]["Award"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        AwardState: "pending" | "confirmed" | "withdrawn" | "in_review" | "declined" | "revoked";
        BadgeDefinition: {
            name: string;
            meaning: string;
            family: string;
            /** @enum {string} */
            kind: "volume" | "speed" | "quality" | "consistency" | "recognition";
            tier: number;
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
        CloudEvent: {
            /** @constant */
            specversion: "1.0";
            id: string;
            source: string;
            type: string;
            /** Format: date-time */
            time?: string;
            subject?: string;
            sequence?: string;
            workspace?: string;
            data?: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        CloudEvents: components["schemas"]["CloudEvent"][];
        CoachAnswer: {
            /** @enum {string} */
            language: "en" | "de" | "es";
            findings: {
                /** @enum {string} */
                about: "deed" | "effect" | "value" | "length" | "generic" | "copied";
                /** @enum {string} */
                state: "there" | "missing" | "notice";
                why: string;
            }[];
            there: number;
            /** @constant */
            blocks: false;
        };
        CoachRequest: {
            what: string;
            /** @default  */
            effect?: string;
            /** @default null */
            value?: string | null;
        };
        CodeSignIn: {
            ticket: string;
            code: string;
        };
        Comment: {
            id: string;
            person: components["schemas"]["PersonCard"];
            text: string;
            mentions: components["schemas"]["PersonCard"][];
            at: string;
            editedAt: string | null;
            editableUntil: string | null;
            mine: boolean;
            /** @enum {string} */
            state: "shown" | "deleted" | "hidden";
        };
        CommentText: {
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
        Connector: {
            tool: string;
            name: string;
            /** @enum {string} */
            secret: "theirs" | "ours";
            secretName: string;
            account: string | null;
            mapping: boolean;
        };
        CreatedKey: {
            id: string;
            key: string;
        };
        DatabasePreview: {
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
            id: string;
            at: string;
            /** @enum {string} */
            outcome: "accepted" | "quarantined" | "noted" | "unread";
            code: string | null;
            message: string | null;
            events: {
                seq: number;
                type: string;
            }[];
        };
        DemoControl: {
            speed?: number;
            paused?: boolean;
        };
        DemoState: {
            now: string;
            speed: number;
            paused: boolean;
            startsAt: string;
            endsAt: string;
            finished: boolean;
        };
        Dispatch: {
            id: string;
            kind: string;
            at: string;
            /** @enum {string} */
            state: "queued" | "sending" | "sent" | "failed" | "dropped";
            tries: number;
            status: number | null;
            tookMs: number | null;
            error: string | null;
            nextTryAt: string | null;
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
        Endpoint: {
            id: string;
            name: string;
            url: string;
            kinds: string[];
            madeAt: string;
            /** @enum {string} */
            state: "on" | "off" | "failing" | "gone";
            offAt: string | null;
            failingSince: string | null;
            restsUntil: string | null;
            secrets: {
                hint: string;
                madeAt: string;
                endsAt: string | null;
            }[];
            lately: {
                sent: number;
                failed: number;
                medianMs: number | null;
            };
            waiting: number;
            failed: number;
            lastSentAt: string | null;
        };
        EndpointChange: {
            name?: string;
            /** Format: uri */
            url?: string;
            kinds?: ("award.confirmed" | "award.withdrawn" | "award.revoked" | "recognition.sent" | "recognition.withdrawn")[];
            isOn?: boolean;
        };
        EndpointSecret: {
            secret: string;
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
        EventDetail: {
            seq: number;
            id: string;
            source: string;
            type: string;
            subject: string | null;
            occurredAt: string;
            receivedAt: string;
            late: boolean;
            data: {
                [key: string]: unknown;
            };
            raw: string | null;
            unmatched: string[];
            matches: components["schemas"]["EventMatch"][];
            offers: {
                key: string;
                name: string;
                pack: string;
            }[];
        };
        EventMatch: {
            achievement: {
                key: string;
                name: string;
            };
            person: components["schemas"]["PersonCard"] | null;
            /** @enum {string} */
            use: "counted" | "provisional" | "cancels" | "guard" | "not_matching" | "nobody" | "ineligible" | "duplicate" | "cancelled";
            why: string;
            window: string | null;
            value: number | null;
            needed: number | null;
            awardId: string | null;
            awardState: string | null;
        };
        EventPage: {
            items: components["schemas"]["EventRow"][];
            nextCursor: string | null;
        };
        EventRow: {
            seq: number;
            id: string;
            source: string;
            type: string;
            subject: string | null;
            occurredAt: string;
            receivedAt: string;
            late: boolean;
            data?: {
                [key: string]: unknown;
            };
        };
        EventState: {
            event: {
                id: string;
                /** @enum {string} */
                status: "accepted" | "duplicate" | "late";
                seq: number;
            };
            achievement: string;
            person: string | null;
            window: string | null;
            count: number | null;
            of: number | null;
            remaining: number | null;
            /** @enum {string} */
            state: "not_yet" | "cooling_down" | "pending" | "in_review" | "confirmed" | "declined" | "revoked" | "nobody" | "late" | "paused";
            tier: string | null;
            awardId: string | null;
            makesAward: boolean;
            firstTime: boolean;
            use: ("counted" | "provisional" | "cancels" | "guard" | "not_matching" | "nobody" | "ineligible" | "duplicate" | "cancelled") | null;
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
        Evidence: {
            seq: number;
            object: string;
            text: string;
            at: string;
            person: components["schemas"]["PersonCard"];
        };
        FactsSince: {
            from: string | null;
            zone: string;
            attributes: {
                [key: string]: string;
            };
        };
        FeedItem: {
            seq: number;
            at: string;
            reactions: components["schemas"]["Reaction"][];
            comments: number;
            /** @constant */
            kind: "award";
            awards: components["schemas"]["Award"][];
        } | {
            seq: number;
            at: string;
            reactions: components["schemas"]["Reaction"][];
            comments: number;
            /** @constant */
            kind: "recognition";
            recognition: components["schemas"]["Recognition"];
        };
        FeedPage: {
            items: components["schemas"]["FeedItem"][];
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
            id: string;
            /** @enum {string} */
            kind: "nudge" | "stall" | "pattern" | "team";
            at: string;
            title: string;
            text: string;
            achievement: components["schemas"]["AchievementCard"] | null;
            about: components["schemas"]["PersonCard"] | null;
            awardId: string | null;
        };
        FinishSignOn: {
            workspace: string;
            search: string;
        };
        FromWhen: "beginning" | string;
        GivenRecognition: {
            id: string;
            giver: components["schemas"]["PersonCard"];
            recipients: components["schemas"]["PersonCard"][];
            team: string | null;
            value: components["schemas"]["ValueCard"];
            what: string;
            effect: string;
            evidence: components["schemas"]["Evidence"][];
            givenAt: string;
            editedAt: string | null;
            editableUntil: string | null;
            /** @enum {string} */
            state: "shown" | "withdrawn" | "hidden";
            entry: number;
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
        HiddenItem: {
            entry: number;
            commentId: string | null;
            /** @enum {string} */
            kind: "recognition" | "comment" | "award";
            by: components["schemas"]["PersonCard"] | null;
            text: string;
            /** @enum {string} */
            state: "shown" | "hidden" | "withdrawn" | "deleted";
            reason: string;
            hiddenBy: string;
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
        Hook: {
            tool: string;
            toolName: string;
            path: string;
            account: string | null;
            mapping: string | null;
            secrets: {
                id: string;
                hint: string;
                createdAt: string;
                lastUsedAt: string | null;
            }[];
            deliveries: {
                outcome: string;
                count: number;
                lastAt: string;
            }[];
        };
        HookChange: {
            account?: string | null;
            mapping?: string | null;
            stages?: components["schemas"]["OwnStages"] | null;
        };
        IdentitiesChanged: {
            person: components["schemas"]["PersonDetail"];
            awards: components["schemas"]["AwardMoves"];
        };
        Identity: {
            source: string;
            actor: string;
        };
        ImportBody: {
            csv: string;
            mapping?: string;
            /** @default false */
            dryRun?: boolean;
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
            unread: number;
        };
        InboxItem: {
            seq: number;
            awards: components["schemas"]["Award"][];
            recognition: components["schemas"]["Recognition"] | null;
            comment: components["schemas"]["Comment"] | null;
            note: components["schemas"]["AwardNote"] | null;
            finding: components["schemas"]["Finding"] | null;
            entry: number | null;
            at: string;
            read: boolean;
        };
        InboxMarks: {
            seqs: number[];
            read: boolean;
        };
        InboxRead: {
            unread: number;
            were: number[];
        };
        InboxReadAll: {
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
        ItemResult: {
            id: string | null;
            /** @enum {string} */
            status: "accepted" | "duplicate" | "late" | "quarantined" | "refused";
            seq: number | null;
            error?: {
                code: string;
                message: string;
                pointer: string | null;
            };
            outcomes?: unknown[];
        };
        ItemResults: {
            items: components["schemas"]["ItemResult"][];
        };
        /** @enum {string} */
        KeyScope: "send" | "read" | "progress";
        LateApplied: {
            events: number;
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
            endpoint: {
                id: string;
            };
            secret: components["schemas"]["EndpointSecret"];
        };
        MadeSecret: {
            id: string;
            secret: string;
            hint: string;
        };
        MadeSource: {
            slug: string;
            name: string;
            kind: string;
            events: number;
            eventsEstimated?: boolean;
            quarantined: number;
            lastEventAt: string | null;
            keys: {
                id: string;
                name: string;
                prefix: string;
                scopes: components["schemas"]["KeyScope"][];
                createdAt: string;
                lastUsedAt: string | null;
            }[];
            hook?: components["schemas"]["Hook"];
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
            mapping: string;
            problems: {
                path: string;
                message: string;
            }[];
            results: {
                events: components["schemas"]["TriedEvent"][];
                said: {
                    code: string;
                    message: string;
                }[];
            }[];
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
            entry: number;
            commentId: string | null;
            /** @enum {string} */
            kind: "recognition" | "comment" | "award";
            by: components["schemas"]["PersonCard"] | null;
            text: string;
            /** @enum {string} */
            state: "shown" | "hidden" | "withdrawn" | "deleted";
        };
        Moderation: {
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
            yaml: string;
            validFrom?: string;
        };
        NewCalendar: {
            team: string | null;
        };
        NewDatabaseSource: {
            slug: string;
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
            name: string;
            /** Format: uri */
            url: string;
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
            name: string;
            /**
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
            handle: string;
            name?: string;
            email?: string;
            zone?: string;
            team?: string | null;
            role?: string | null;
            manager?: string | null;
            location?: string | null;
            start_date?: string | null;
            quota_band?: string | null;
            workdays?: string | null;
            hours?: string | null;
            holidays?: string | null;
            leave?: string | null;
            attributes?: {
                [key: string]: string | null;
            };
        };
        NewPreview: {
            yaml: string;
            segment?: string;
            reach?: number;
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
            /** @default [] */
            to?: string[];
            team?: string;
            value: string;
            what: string;
            /** @default  */
            effect?: string;
            /** @default [] */
            evidence?: number[];
        };
        NewReport: {
            entry: number;
            comment?: string;
            reason: string;
        };
        NewSecret: {
            secret?: string | null;
        };
        NewSource: {
            slug: string;
            name: string;
            /** @default api */
            kind?: string;
            createsPeople?: boolean;
            account?: string | null;
            mapping?: string | null;
            secret?: string | null;
        };
        NewValue: {
            name: string;
            meaning: string;
            /**
             * @default value
             * @enum {string}
             */
            kind?: "value" | "competency";
            /** @enum {string} */
            family?: "sales" | "helpdesk" | "learning" | "peer" | "crm" | "onboarding" | "content" | "community" | "delivery" | "programme" | "wellbeing" | "engineering";
        };
        NewWords: {
            /** @enum {string} */
            kind: "award" | "nudge" | "stall" | "pattern" | "team";
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
            toast: boolean;
            seq: number;
            awards: components["schemas"]["Award"][];
            recognition: components["schemas"]["Recognition"] | null;
            comment: components["schemas"]["Comment"] | null;
            note: components["schemas"]["AwardNote"] | null;
            finding: components["schemas"]["Finding"] | null;
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
            kind: "award" | "recognition" | "mention" | "note" | "nudge" | "stall" | "pattern" | "team";
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
        OwnKey: {
            workspace: string;
            source: string;
            name: string;
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
            key: string;
            name: string;
            sentence: string;
            because: string;
            family: string;
            /** @enum {string} */
            kind: "volume" | "speed" | "quality" | "consistency";
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
        PeopleFinding: {
            row: number;
            /** @enum {string} */
            level: "rejected" | "warning";
            message: string;
        };
        PeopleImport: {
            dryRun: boolean;
            mapping: string;
            rows: number;
            made: number;
            changed: number;
            same: number;
            rejected: number;
            findings: components["schemas"]["PeopleFinding"][];
            moreFindings: number;
            missing: {
                handle: string;
                name: string;
            }[];
            moreMissing: number;
            rejects: string;
            examples: {
                row: number;
                handle: string;
                changes: string[];
            }[];
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
        PersonCard: {
            handle: string;
            name: string;
            team: string | null;
            role: string | null;
        };
        PersonChange: {
            name?: string;
            email?: string | null;
            from?: components["schemas"]["FromWhen"];
            zone?: string;
            team?: string | null;
            role?: string | null;
            manager?: string | null;
            location?: string | null;
            start_date?: string | null;
            quota_band?: string | null;
            workdays?: string | null;
            hours?: string | null;
            holidays?: string | null;
            leave?: string | null;
            attributes?: {
                [key: string]: string | null;
            };
        };
        PersonChanged: {
            person: components["schemas"]["PersonDetail"];
            changed: string[];
            awards: components["schemas"]["AwardMoves"];
        };
        PersonDetail: {
            handle: string;
            name: string;
            team: string | null;
            role: string | null;
            email: string | null;
            zone: string;
            attributes: {
                [key: string]: string;
            };
            history: components["schemas"]["FactsSince"][];
            identities: components["schemas"]["Identity"][];
            merged: {
                handle: string;
                name: string;
            }[];
            reports: {
                handle: string;
                name: string;
            }[];
            /** @enum {string} */
            state: "active" | "deactivated" | "erased";
        };
        PersonMerge: {
            from: string;
        };
        PersonRow: {
            handle: string;
            name: string;
            team: string | null;
            role: string | null;
            email: string | null;
        };
        PersonSplit: {
            person: string;
        } | {
            source: string;
            actor: string;
            create?: components["schemas"]["NewPerson"];
        };
        PlanRequest: {
            files: {
                file: string;
                yaml: string;
            }[];
            /** @default false */
            retire?: boolean;
        };
        Portfolio: {
            person: components["schemas"]["PersonCard"];
            received: number;
            given: number;
            awards: number;
            strengths: {
                value: components["schemas"]["ValueCard"];
                received: number;
                given: number;
                from: number;
                lastAt: string | null;
            }[];
            achievements: {
                key: string;
                name: string;
                badge: components["schemas"]["BadgeDefinition"];
                count: number;
                lastAt: string;
            }[];
            months: {
                month: string;
                received: number;
                given: number;
                awards: number;
            }[];
        };
        PreviewLine: {
            progress: {
                done: number;
                total: number;
                events: number;
            };
        } | {
            report: unknown;
        } | {
            error: {
                code: string;
                message: string;
            };
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
        Progress: {
            achievement: string;
            person: string;
            window: string;
            count: number | null;
            of: number | null;
            remaining: number | null;
            /** @enum {string} */
            state: "not_yet" | "cooling_down" | "pending" | "in_review" | "confirmed" | "declined" | "revoked" | "ineligible";
            tier: string | null;
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
        Quarantined: {
            id: string;
            source: string;
            receivedAt: string;
            code: string;
            message: string;
            pointer: string | null;
            body: string;
        };
        Reaction: {
            kind: components["schemas"]["ReactionKind"];
            count: number;
            mine: boolean;
        };
        /** @enum {string} */
        ReactionKind: "thanks" | "admire" | "learned" | "together";
        Receipt: {
            achievement: components["schemas"]["AchievementCard"];
            person: components["schemas"]["PersonCard"];
            window: components["schemas"]["WindowView"];
            tier: string | null;
            tierName: string | null;
            /** @enum {string} */
            state: "pending" | "confirmed" | "withdrawn" | "in_review" | "declined" | "revoked" | "not_yet" | "cooling_down" | "ineligible";
            answer: string[];
            value: number;
            provisional: number;
            needed: number;
            progress: {
                sure: number;
                held: number;
            };
            neededFrom: string;
            earnedAt: string | null;
            settlesAt: string | null;
            events: components["schemas"]["ReceiptEvent"][];
            moreEvents: number;
            guards: {
                text: string;
                of: number;
                to: number;
                needed: number;
                met: boolean;
            }[];
            hold: string | null;
            cooldown: string | null;
        };
        ReceiptEvent: {
            seq: number | null;
            id: string;
            source: string;
            type: string;
            at: string;
            object: string | null;
            value: number;
            /** @enum {string} */
            use: "counted" | "provisional" | "cancelled" | "duplicate" | "not_matching" | "late";
            reason: string | null;
            heldUntil: string | null;
        };
        Recipients: {
            people: components["schemas"]["PersonCard"][];
            teams: {
                name: string;
                people: number;
            }[];
        };
        Recognition: {
            id: string;
            giver: components["schemas"]["PersonCard"];
            recipients: components["schemas"]["PersonCard"][];
            team: string | null;
            value: components["schemas"]["ValueCard"];
            what: string;
            effect: string;
            evidence: components["schemas"]["Evidence"][];
            givenAt: string;
            editedAt: string | null;
            editableUntil: string | null;
            /** @enum {string} */
            state: "shown" | "withdrawn" | "hidden";
        };
        RecognitionDraft: {
            id: string;
            to: components["schemas"]["PersonCard"][];
            value: components["schemas"]["ValueCard"] | null;
            what: string;
            effect: string;
            evidence: number[];
            madeWith: string;
            expiresAt: string;
        };
        RecognitionEdit: {
            what?: string;
            effect?: string;
        };
        RecognitionLimits: {
            toOneAWeek: number;
            aDay: number;
        };
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        Reevaluation: {
            achievement: string;
            version: number;
            applied: boolean;
            becameVersion: number | null;
            events: number;
            gained: number;
            lost: number;
            moved: number;
            kept: number;
            people: number;
            changes: {
                /** @enum {string} */
                change: "gained" | "lost" | "moved";
                person: {
                    handle: string;
                    name: string;
                };
                window: string;
                tier: string | null;
                start: string | null;
                before: {
                    /** @enum {string} */
                    state: "pending" | "confirmed";
                    earnedAt: string;
                } | null;
                after: {
                    /** @enum {string} */
                    state: "pending" | "confirmed";
                    earnedAt: string;
                } | null;
            }[];
            more: number;
        };
        ReevaluationRequest: {
            /** @default false */
            apply?: boolean;
        };
        ReleaseName: {
            name: string;
        };
        Replayed: {
            taken: number;
            kept: number;
            seq: number | null;
        };
        Report: {
            id: string;
            entry: number;
            commentId: string | null;
            reporter: components["schemas"]["PersonCard"];
            reason: string;
            at: string;
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
            key: string;
            version: number;
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
                key: string;
                name: string;
                meaning: string;
                /** @enum {string} */
                kind: "value" | "competency";
                family: string;
                hidden: boolean;
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
            key: string;
            version: number;
            changed: boolean;
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
                language: ("en" | "de" | "es") | null;
            } | null;
            person: components["schemas"]["PersonCard"] | null;
            roles: ("admin" | "manager" | "member")[];
            /** @enum {string} */
            language: "en" | "de" | "es";
            others: {
                slug: string;
                name: string;
            }[];
            cast: {
                handle: string;
                name: string;
                team: string | null;
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
        Source: {
            slug: string;
            name: string;
            kind: string;
            events: number;
            eventsEstimated?: boolean;
            quarantined: number;
            lastEventAt: string | null;
            keys: {
                id: string;
                name: string;
                prefix: string;
                scopes: components["schemas"]["KeyScope"][];
                createdAt: string;
                lastUsedAt: string | null;
            }[];
            hook?: components["schemas"]["Hook"];
        };
        SourceAccess: {
            needs: {
                tool: string;
                fields: ("token" | "address" | "clientId" | "clientSecret")[];
                scopes: string[];
                hasFields: boolean;
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
        SourceDetail: {
            slug: string;
            name: string;
            kind: string;
            events: number;
            eventsEstimated?: boolean;
            quarantined: number;
            lastEventAt: string | null;
            keys: {
                id: string;
                name: string;
                prefix: string;
                scopes: components["schemas"]["KeyScope"][];
                createdAt: string;
                lastUsedAt: string | null;
            }[];
            hook?: components["schemas"]["Hook"];
            createsPeople: boolean;
            unmatched: number;
            deliveries: components["schemas"]["Delivered"][];
        };
        SourceHealth: {
            lag: {
                medianSeconds: number;
                mostSeconds: number;
            } | null;
            days: {
                day: string;
                events: number;
            }[];
            gaps: {
                day: string;
                usual: number;
            }[];
            quarantined: {
                code: string;
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
            /** @constant */
            event: "feed";
            id: string;
            data: components["schemas"]["FeedItem"];
        } | {
            /** @constant */
            event: "notice";
            id: string;
            data: components["schemas"]["Notice"];
        } | {
            /** @constant */
            event: "feed.removed";
            id: string;
            data: {
                awardId?: string;
                recognitionId?: string;
            };
        } | {
            /** @constant */
            event: "entry";
            id: null;
            data: {
                seq: number;
            };
        } | {
            /** @constant */
            event: "progress";
            id: null;
            data: {
                achievements: string[];
            };
        } | {
            /** @constant */
            event: "clock";
            id: null;
            data: components["schemas"]["DemoState"];
        };
        Suggestion: {
            person: components["schemas"]["PersonCard"];
            /** @enum {string} */
            kind: "award" | "together" | "unseen";
            why: string;
            evidence: components["schemas"]["Evidence"][];
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
            who: {
                actor: string;
                person: string | null;
                isNew: boolean;
            } | null;
        };
        UnmatchedActor: {
            source: string;
            actor: string;
            events: number;
            firstSeenAt: string;
            suggestions: {
                handle: string;
                name: string;
                score: number;
                reason: string;
            }[];
        };
        ValueCard: {
            key: string;
            name: string;
            meaning: string;
            /** @enum {string} */
            kind: "value" | "competency";
            family: string;
            hidden: boolean;
            seed?: string;
        };
        ValueChange: {
            name?: string;
            meaning?: string;
            /** @enum {string} */
            kind?: "value" | "competency";
            /** @enum {string} */
            family?: "sales" | "helpdesk" | "learning" | "peer" | "crm" | "onboarding" | "content" | "community" | "delivery" | "programme" | "wellbeing" | "engineering";
            hidden?: boolean;
        };
        Webhook: {
            /** @enum {string} */
            type: "award.confirmed" | "award.withdrawn" | "award.revoked" | "recognition.sent" | "recognition.withdrawn" | "endpoint.test";
            timestamp: string;
            data: {
                [key: string]: unknown;
            };
        };
        WindowView: {
            kind: string;
            key: string;
            startsAt: string | null;
            endsAt: string | null;
            zone: string;
        };
        WordList: {
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
            kind: "award" | "nudge" | "stall" | "pattern" | "team";
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
                kind: "award" | "nudge" | "stall" | "pattern" | "team";
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
                source?: string;
                /** @example helpdesk.ticket.resolved */
                type?: string;
                person?: string;
                late?: "true" | "false";
                where?: string;
                with?: "data";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @example 20 */
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
                /** @example clean-close */
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
                /** @example 42 */
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
                /** @example ana */
                person?: string;
                achievement?: string;
                /** @example confirmed */
                state?: "pending" | "confirmed" | "withdrawn" | "in_review" | "declined" | "revoked";
                window?: string;
                tier?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @example 20 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
    getProgress: {
        parameters: {
            query: {
                /** @example ana */
                person?: string;
                /** @example clean-close */
                achievement: string;
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
                /** @example ana */
                person?: string;
                /** @example clean-close */
                achievement: string;
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
    patchRecognitionsById: {
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
                        id: string;
                        giver: components["schemas"]["PersonCard"];
                        recipients: components["schemas"]["PersonCard"][];
                        team: string | null;
                        value: components["schemas"]["ValueCard"];
                        what: string;
                        effect: string;
                        evidence: components["schemas"]["Evidence"][];
                        givenAt: string;
                        editedAt: string | null;
                        editableUntil: string | null;
                        /** @enum {string} */
                        state: "shown" | "withdrawn" | "hidden";
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
                /** @example be */
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
                /** @example ana */
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
                /** @example team-player */
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
                /** @example award */
                kind?: "award" | "recognition";
                person?: string;
                team?: string;
                value?: string;
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
                /** @example 12 */
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
                /** @example 12 */
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
                /** @example 12 */
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
    putFeedBySeqReactionsByKind: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 12 */
                seq: string;
                /** @example thanks */
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
                /** @example 12 */
                seq: string;
                /** @example thanks */
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
                /** @example 12 */
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
                /** @example 12 */
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
    patchCommentsById: {
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example true */
                unread?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
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
                /** @example clean-close */
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
                /** @example clean-close */
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
                /** @example clean-close */
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
                /** @example an */
                search?: string;
                team?: string;
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                /** @example 20 */
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
                        nextCursor: string | null;
                        total: number;
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
                /** @example ana */
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
                /** @example ana */
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
                /** @example ana */
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
                        items: components["schemas"]["UnmatchedActor"][];
                        nextCursor: string | null;
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
    getQuarantine: {
        parameters: {
            query?: {
                source?: string;
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
                        items: components["schemas"]["Quarantined"][];
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example desk */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example failed */
                state?: "queued" | "sent" | "failed" | "dropped";
                /** @description `nextCursor` of the page before. */
                cursor?: string;
                limit?: number;
            };
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
                    "application/json": {
                        items: components["schemas"]["Dispatch"][];
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
                id: string;
                /** @example 019cb0d4-7a5e-7c11-9d0e-2f6f1c1a9a10 */
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
    getChatSlackPeople: {
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
                    "application/json": components["schemas"]["ChatPeople"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    postChatSlackPeopleMatch: {
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
                    "application/json": components["schemas"]["ChatPeople"];
                };
            };
            401: components["responses"]["NotSignedIn"];
            403: components["responses"]["NotAllowed"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
            default: components["responses"]["Refused"];
        };
    };
    getChatSlackUsers: {
        parameters: {
            query?: {
                /** @example ana */
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
                    "application/json": {
                        items: components["schemas"]["ChatUser"][];
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
    putChatSlackPeopleByHandle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ana */
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
                action?: "achievement.saved" | "achievement.applied" | "achievement.retired" | "achievement.reevaluated" | "award.approved" | "award.declined" | "award.revoked" | "award.restored" | "award.reopened" | "awarding.resumed" | "source.made" | "source.changed" | "key.made" | "hook.changed" | "source.read-again" | "secret.made" | "secret.removed" | "access.set" | "access.removed" | "key.revoked" | "token.made" | "token.revoked" | "endpoint.made" | "endpoint.changed" | "endpoint.removed" | "endpoint.secret-replaced" | "endpoint.stopped" | "events.late-applied" | "chat.connected" | "chat.changed" | "chat.removed" | "import.started" | "import.cancelled" | "person.made" | "person.changed" | "person.merged" | "person.split" | "people.imported" | "actor.matched" | "invitation.made" | "invitation.sent-again" | "invitation.revoked" | "invitation.accepted" | "member.roles-changed" | "member.removed" | "member.link-made" | "member.sessions-ended" | "sign-on.changed" | "sign-on.removed" | "sign-on.linked" | "sign-on.unlinked" | "sign-on.admitted" | "recognition.withdrawn" | "recognition.hidden" | "recognition.unhidden" | "comment.deleted" | "comment.hidden" | "comment.unhidden" | "value.made" | "value.changed" | "words.changed" | "notices.defaults-set" | "embed.settings-set" | "notices.words-set" | "notices.trials-set" | "notices.promoted" | "notices.demoted" | "workspace.language-changed" | "report.kept" | "hint.dismissed" | "hint.brought-back" | "limits.changed" | "audit.redacted" | "person.deactivated" | "person.reactivated" | "person.exported" | "erasure.requested" | "person.erased" | "name.released" | "privacy.changed" | "events.reduced" | "boards.changed" | "boards.recounted" | "goal.made" | "goal.removed";
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
    deletePeopleByHandleDeactivation: {
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
    postPeopleByHandleErasure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ana */
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
                /** @example ana */
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
                /** @example ana */
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
                            language: ("en" | "de" | "es") | null;
                        } | null;
                        person: components["schemas"]["PersonCard"] | null;
                        roles: ("admin" | "manager" | "member")[];
                        /** @enum {string} */
                        language: "en" | "de" | "es";
                        others: {
                            slug: string;
                            name: string;
                        }[];
                        cast: {
                            handle: string;
                            name: string;
                            team: string | null;
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
