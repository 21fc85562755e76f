// Made of the OpenAPI document by `npm run generate`: change the routes, not this file.

export interface paths {
    "/v1/me/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is due now, in all and by deck, and in each of the next 24 hours */
        get: operations["readSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every deck */
        get: operations["listDecks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/decks/{deck}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One deck */
        get: operations["readDeck"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cards with their questions and answers, in the order of the notes
         * @description The same for everybody, and cacheable. Of `ids` that the notes no longer make a tombstone is sent, so that a copy can be brought up to date; of those that they never made nothing.
         */
        get: operations["listCards"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{card}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One card with its questions and answers */
        get: operations["readCard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The next question of the drill, without its answer
         * @description Asking again without answering gives the same question and the same `review_id`.
         */
        get: operations["readNext"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The answer to a question, and what each rating would lead to
         * @description For questions that the learner grades. Keeps nothing, however often it is sent.
         */
        post: operations["revealAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The history of reviews, the latest first
         * @description Never withdrawn: what was undone says so. `updated_after` goes by when a review arrived, or was undone or overridden, so that one which was given offline long ago is among what is new.
         */
        get: operations["listReviews"];
        put?: never;
        /**
         * Answer a question
         * @description Grades the answer and keeps it, once for each `id`. Another answer under the same `id` is refused, as is an answer to another card; its times, and `insist`, may differ. A typed answer that is a slip or two off is called `close` and not kept. Sent again with the same `id`, it is kept once and the stored result comes back with `Idempotent-Replayed: true`.
         */
        post: operations["createReview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/learners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a new learner
         * @description Nothing needs to be known of a learner. The token is shown this once. Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.
         */
        post: operations["createLearner"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The learner whose token it is */
        get: operations["readMe"];
        put?: never;
        post?: never;
        /**
         * Erase the learner and everything kept of them, at once and for good
         * @description Export first if you want to keep something. Every token ends; later requests get `learner-erased`. Sent again, it gets `learner-erased` too: there is nobody any more.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/{review}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One review, as it stands */
        get: operations["readReview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/reviews/batch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer up to 500 questions that were asked offline
         * @description In any order; each as `POST /v1/reviews` does, with a result of its own: one that fails or is malformed leaves the others as they are. Two under one `id` are told like two requests. What was kept is `replayed`, whichever batch it comes in.
         */
        post: operations["createReviews"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/assets/{asset}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A picture that a text shows
         * @description Texts name it `assets/…`, to be put behind `/v1/`. The name changes with what is in it, so it may be kept for ever.
         */
        get: operations["readAsset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the learner has set */
        get: operations["readSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change some settings; those left out stay as they are
         * @description What is due stays due: new settings hold from the next review of a card, or from `POST /v1/me/reschedule`. Sent again, it sets the same again.
         */
        patch: operations["changeSettings"];
        trace?: never;
    };
    "/v1/me/stats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done each day, the share recalled, what is to come, and the hardest cards */
        get: operations["readStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything kept of the learner: settings, reports, quizzes, and the log of every card
         * @description As JSON lines; or the reviews, and what else happened to the cards, as CSV in the manner of Anki. Its column `event` holds the whole event as JSON, by which `POST /v1/me/import` takes it back. A long export comes in parts: `Link: <…>; rel="next"` names the next, to be put behind this one.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Bring in an export, as JSON lines or CSV, from here or from another notedrill
         * @description What is there stays, what is not there yet is added. A long export goes in parts of up to a megabyte, cut between lines, in their order: a review is taken once the parameters that it was scheduled with are known from a `learner` line. Settings are taken by a learner who has none of their own. What was reported comes into the learner’s own list, and is not reported again. Of CSV, which has no settings, each part begins with the row of names; a text that is no CSV is not taken at all. Sent again, it changes nothing.
         */
        post: operations["importMe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/fit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fit the weights of the schedule to the learner’s own answers
         * @description Sets them if they foretell answers to cards that they were not fitted to better than the weights in force. The same answers give the same weights. Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.
         */
        post: operations["fitWeights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make every card due as the settings in force would have made it after its last review
         * @description Otherwise new settings hold from the next review of a card. So many cards at a time. Sent again with the same `id` it goes on, until `left` is 0, and moves no card twice.
         */
        post: operations["reschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the learner is signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One place where the learner is signed in */
        get: operations["readSession"];
        put?: never;
        post?: never;
        /**
         * Sign an app out: every token of it ends at once
         * @description Sent again, it says the same.
         */
        delete: operations["deleteSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/links/{user_code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Which app waits to be let in under a code: to be shown before it is */
        get: operations["readLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Let the app in that shows this code, or send it away
         * @description What the app’s learner has done so far joins this one’s history: no review is lost. Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.
         */
        post: operations["createLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/cards/{card}/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What learners reported of a card, for whoever writes the notes
         * @description Without a word of whose reports they are.
         */
        get: operations["listReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the learner remembers: the state of every card that was ever asked
         * @description To keep a copy, ask again with `updated_after` set to the `data_updated_at` of the last time. Where the notes no longer make a card, a tombstone stands for its memory, each time: nobody knows since when. With `deck`, `tags` or `due_before` it is left out, as is what was imported of cards that the notes never made.
         */
        get: operations["listMemories"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memories/{card}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The memory of one card */
        get: operations["readMemory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/memories/{card}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo or override a review, suspend, resume, bury or reset a card
         * @description Kept once for each `id`. An undo may arrive before its review: the card has no memory until that does. `override` says that a review was right after all; `reset` begins the card anew and keeps its history. Sent again with the same `id`, it is kept once and the stored result comes back with `Idempotent-Replayed: true`.
         */
        post: operations["changeMemory"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quizzes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Quizzes that were drawn, the latest first */
        get: operations["listQuizzes"];
        put?: never;
        /**
         * Draw a quiz: some questions at once, without their answers
         * @description Only questions that can be graded without the learner, of siblings one. A quiz has no say in the schedule. Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.
         */
        post: operations["createQuiz"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quizzes/{quiz}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One quiz, with results once it was submitted */
        get: operations["readQuiz"];
        put?: never;
        post?: never;
        /**
         * Delete a quiz; a tombstone stays in the list
         * @description Sent again, the same tombstone comes back.
         */
        delete: operations["deleteQuiz"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/quizzes/{quiz}/submission": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Submit the answers to a quiz: graded at once, kept once
         * @description Sent again with the same `id`, it is kept once and the stored result comes back with `Idempotent-Replayed: true`.
         */
        post: operations["submitQuiz"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Questions that the learner reported, the latest first */
        get: operations["listFlags"];
        put?: never;
        /**
         * Report a question to whoever writes the notes
         * @description They see the report, not whose it is. Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.
         */
        post: operations["createFlag"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/flags/{flag}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One report */
        get: operations["readFlag"];
        put?: never;
        post?: never;
        /**
         * Withdraw a report; a tombstone stays in the list
         * @description Sent again, the same tombstone comes back.
         */
        delete: operations["deleteFlag"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/device_authorization": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to be let in by a learner (RFC 8628)
         * @description Show `user_code`: the learner types `/link` with it in Discord, or opens `verification_uri`. Meanwhile ask `/oauth/token` every `interval` seconds. With the token of an anonymous learner in `Authorization`, that learner’s progress joins whoever lets the app in; a token that is none of one is refused. Sent again with the same `Idempotency-Key` within a day, it happens once and the first answer comes back.
         */
        post: operations["authorizeDevice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch tokens: for a device code, or to renew them
         * @description A device code and a refresh token work once each, for the app that they were given to by its `client_id`; the answer holds the next refresh token. Sent again within 30 s, the same tokens come back; later than that a refresh token is taken for stolen, and its session ends.
         */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/oauth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign out: end the session of a token (RFC 7009)
         * @description The answer is the same whether there was such a token or not, and whether it is of the app that says so. Sent again, it says the same.
         */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Answer: {
            /** @description Ids of the options picked; none if the learner does not know */
            options: string[];
        } | {
            /** @description What was typed */
            text: string;
        } | {
            /** @description Items in the order they were put */
            sequence: string[];
        } | {
            /** @description Items of a list that were recalled, as the learner ticked them after looking */
            recalled: string[];
        } | {
            /**
             * @description The learner's own grade, after looking
             * @enum {string}
             */
            rating: "again" | "hard" | "good" | "easy";
        };
        Card: {
            /** @constant */
            object: "card";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                deck: string;
                /** @description Siblings share it: they are not asked on the same day */
                group: string;
                tags: string[];
                /** @description How the compiler found it; `author/…` if an author wrote it */
                rule: string;
                source: {
                    file: string;
                    start_line: number;
                    end_line: number;
                    headings: string[];
                    /** @description The lines of the note as written */
                    quote: string;
                };
                questions: components["schemas"]["Question"][];
            };
        };
        Deck: {
            /** @constant */
            object: "deck";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                title: string;
                description: string;
                emoji?: string;
                cards_count: number;
                questions_count: number;
            };
        };
        Flag: {
            /** @constant */
            object: "flag";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                card: string;
                question: string;
                rev: string;
                /** @enum {string} */
                reason: "wrong" | "unclear" | "outdated" | "duplicate" | "other";
                comment: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                created_at: string;
            };
        };
        Learner: {
            /** @constant */
            object: "learner";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                /** @enum {string} */
                origin: "anonymous" | "discord" | "account";
                created_at: string | null;
                settings: components["schemas"]["Settings"];
            };
        };
        Memory: {
            /** @constant */
            object: "memory";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                card: string;
                /** @enum {string} */
                phase: "new" | "learning" | "review" | "relearning";
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                due_at: string;
                interval_days: number;
                /** @description Days after which the chance of recall has fallen to 90 % */
                stability_days: number;
                /** @description 1 (easy) to 10; 0 while new */
                difficulty: number;
                reps: number;
                lapses: number;
                suspended: boolean;
                /** @description Out of drills before this moment */
                buried_until: string | null;
            };
        };
        NewLearner: {
            /** @constant */
            object: "learner";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                /** @enum {string} */
                origin: "anonymous" | "discord" | "account";
                created_at: string | null;
                settings: components["schemas"]["Settings"];
                /** @description Send it as `Authorization: Bearer …`; it is shown this once */
                token: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                token_expires_at: string;
            };
        };
        OauthProblem: {
            error: string;
            error_description: string;
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            instance: string;
            /** @description What is wrong with which field: each names one of body, parameters and headers */
            errors?: {
                /** @description Into the body, as RFC 6901 has it; empty for all of it */
                pointer?: string;
                /** @description The name of a parameter of path or query */
                parameter?: string;
                /** @description The name of a header */
                header?: string;
                /** @description What was found, and what was expected */
                detail: string;
            }[];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            instance: string;
            /** @description What is wrong with which field: each names one of body, parameters and headers */
            errors?: {
                /** @description Into the body, as RFC 6901 has it; empty for all of it */
                pointer?: string;
                /** @description The name of a parameter of path or query */
                parameter?: string;
                /** @description The name of a header */
                header?: string;
                /** @description What was found, and what was expected */
                detail: string;
            }[];
        };
        Question: {
            /** @description `<card>.<form>` */
            id: string;
            /** @description Changes when stem or key change; send it back with the answer */
            rev: string;
            /** @enum {string} */
            kind: "choice" | "select" | "truefalse" | "cloze" | "typed" | "recall" | "order" | "match";
            /** @description Inline Markdown; pictures are at `/v1/assets/…` */
            stem: string;
            /** @description Headings to show before the stem */
            context: string[];
            hint?: string;
            /** @description The right answer as a person reads it: inline Markdown */
            answer: string;
            /** @description Why: mostly the line of the note */
            explanation?: string;
            /** @description What else is right, as plain text */
            accepted?: string[];
            tolerance?: number;
            options?: {
                id: string;
                text: string;
                key: boolean;
                feedback?: string;
            }[];
            /** @description In the right order; of a list to be recalled, each has credit */
            items?: string[];
            pairs?: {
                left: string;
                right: string;
            }[];
        };
        Quiz: {
            /** @constant */
            object: "quiz";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                title: string;
                /** @enum {string} */
                state: "open" | "submitted";
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                created_at: string;
                seed: string;
                deck: string | null;
                tags: string[];
                missed_of: string | null;
                questions: {
                    id: string;
                    /** @description null if the notes have changed it since */
                    question: components["schemas"]["ShownQuestion"] | null;
                    /** @description null until the quiz is submitted */
                    result: {
                        /** @description null if it was left out */
                        answer: components["schemas"]["Answer"] | null;
                        right: boolean;
                        solution: components["schemas"]["Solution"] | null;
                    } | null;
                }[];
                score: {
                    right: number;
                    of: number;
                } | null;
                submitted_at: string | null;
            };
        };
        Review: {
            /** @constant */
            object: "review";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                card: string;
                question: string;
                rev: string;
                answer: components["schemas"]["Answer"];
                right: boolean;
                /** @enum {string} */
                rating: "again" | "hard" | "good" | "easy";
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                answered_at: string;
                duration_ms?: number;
                /** @description Without a say in the schedule */
                practice: boolean;
                undone: boolean;
                /** @description The learner says that it was right after all */
                overridden: boolean;
            };
        };
        ReviewBody: {
            /** @description `review_id` of the question, or of an offline client’s own making: the id of the card, a hyphen, and a UUID */
            id: string;
            /** @description `<card>.<form>` */
            question: string;
            rev: string;
            answer: components["schemas"]["Answer"];
            /**
             * Format: date-time
             * @description When it was answered, if not now: 400 days back and two minutes ahead at most, else the nearest to it
             */
            answered_at?: string;
            duration_ms?: number;
            /** @description Kept in the history, without a say in the schedule */
            practice?: boolean;
            /** @description The answer was called close, and the learner stands by it */
            insist?: boolean;
        };
        Session: {
            /** @constant */
            object: "session";
            id: string;
            url: string;
            data_updated_at: string | null;
            data: {
                /** @description As it calls itself; empty for where the learner began */
                app: string;
                scopes: ("study" | "read" | "author")[];
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                created_at: string;
                last_renewed_at: string | null;
                /**
                 * Format: date-time
                 * @description RFC 3339, in UTC
                 */
                expires_at: string;
                /** @description The one that asks */
                is_this: boolean;
            };
        };
        Settings: {
            /** @description IANA name */
            time_zone: string;
            /** @description Hours before it still belong to the day before */
            day_starts_at_hour: number;
            /** @description Over all decks */
            new_cards_per_day: number;
            /** @description Over all decks; learning steps do not count */
            reviews_per_day: number;
            /** @enum {string} */
            form: "auto" | "choice" | "typed" | "recall";
            /** @description The share of cards to be recalled when they come due */
            desired_retention: number;
            maximum_interval_days: number;
            /** @description After how many minutes a new card is asked again, until it waits for days */
            learning_steps_minutes: number[];
            /** @description The same for one that was forgotten */
            relearning_steps_minutes: number[];
            /** @description Of FSRS-6, as `POST /v1/me/fit` or an optimiser of it finds them; null for the usual ones */
            weights: number[] | null;
            /** @description For each day of the week, Sunday first: the share of the caps that holds */
            easy_days: number[];
            /** @description No drills and no reminders until it is taken back */
            paused: boolean;
            /** @description How many lapses make a leech */
            leech_threshold: number;
            /**
             * @description Whether a leech is taken out of drills, or only said to be one
             * @enum {string}
             */
            leech_action: "suspend" | "tag";
        };
        ShownQuestion: {
            /** @description `<card>.<form>` */
            id: string;
            /** @description Changes when stem or key change; send it back with the answer */
            rev: string;
            /** @enum {string} */
            kind: "choice" | "select" | "truefalse" | "cloze" | "typed" | "recall" | "order" | "match";
            /** @description Inline Markdown; pictures are at `/v1/assets/…` */
            stem: string;
            /** @description Headings to show before the stem */
            context: string[];
            hint?: string;
            /** @description What to pick from, in the order to show */
            options?: {
                id: string;
                text: string;
            }[];
            /** @description What to put in order, or to match with `lefts` */
            items?: string[];
            lefts?: string[];
            /** @description How many items the list has that is to be recalled */
            parts?: number;
        };
        Solution: {
            /** @description The right answer as a person reads it: inline Markdown */
            answer: string;
            /** @description Why: mostly the line of the note */
            explanation?: string;
            /** @description What else is right, as plain text */
            accepted?: string[];
            tolerance?: number;
            options?: {
                id: string;
                text: string;
                key: boolean;
                feedback?: string;
            }[];
            /** @description In the right order; of a list to be recalled, each has credit */
            items?: string[];
            pairs?: {
                left: string;
                right: string;
            }[];
            source: {
                file: string;
                start_line: number;
                end_line: number;
                headings: string[];
                /** @description The lines of the note as written */
                quote: string;
            };
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readSummary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is due now, in all and by deck, and in each of the next 24 hours */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "summary";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            /** @description Between learning steps */
                            learning: number;
                            /** @description In review, and due today */
                            due: number;
                            /** @description Never asked, as far as the day's cap lets them through */
                            new: number;
                            /** @description Due, but over the day's cap */
                            held_back: number;
                            /** @description Cards that come due in each of the next 24 hours, the current one first */
                            hours: {
                                /**
                                 * Format: date-time
                                 * @description RFC 3339, in UTC
                                 */
                                from: string;
                                due: number;
                            }[];
                            /** @description When nothing is due now: when more is */
                            next_due_at: string | null;
                            decks: {
                                id: string;
                                /** @description Between learning steps */
                                learning: number;
                                /** @description In review, and due today */
                                due: number;
                                /** @description Never asked, as far as the day's cap lets them through */
                                new: number;
                                /** @description Cards that were asked at least once */
                                studied: number;
                                cards: number;
                            }[];
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecks: {
        parameters: {
            query?: {
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description Only these of `data`, separated by commas: title, description, emoji, cards_count, questions_count */
                fields?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: 304 if it has not changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every deck */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: components["schemas"]["Deck"][];
                    };
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDeck: {
        parameters: {
            query?: {
                /** @description Only these of `data`, separated by commas: title, description, emoji, cards_count, questions_count */
                fields?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: 304 if it has not changed */
                "If-None-Match"?: string;
            };
            path: {
                deck: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One deck */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Deck"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCards: {
        parameters: {
            query?: {
                /** @description Those of one deck */
                deck?: string;
                /** @description Those with one of these tags, separated by commas */
                tags?: string;
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description From `next_url` */
                page_after?: string;
                /** @description How many of them: 1 to 500, 100 if left out */
                page_size?: string;
                /** @description Only these of `data`, separated by commas: deck, group, tags, rule, source, questions */
                fields?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: 304 if it has not changed */
                "If-None-Match"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cards with their questions and answers, in the order of the notes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: (components["schemas"]["Card"] | {
                            /** @constant */
                            object: "tombstone";
                            id: string;
                            url: string;
                            data_updated_at: string | null;
                            data: {
                                /** @constant */
                                object: "card";
                                /** @enum {string} */
                                reason: "deleted" | "retired";
                            };
                        })[];
                    };
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `cursor-stale`: The list has changed under this page */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readCard: {
        parameters: {
            query?: {
                /** @description Only these of `data`, separated by commas: deck, group, tags, rule, source, questions */
                fields?: string;
            };
            header?: {
                /** @description The `ETag` of what you have: 304 if it has not changed */
                "If-None-Match"?: string;
            };
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One card with its questions and answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readNext: {
        parameters: {
            query?: {
                /** @description One deck; all of them if left out */
                deck?: string;
                /** @description `due` if left out; `ahead` what comes due in the next days; `missed` what was wrong today and `cram` everything: these two are practice, and leave the schedule alone */
                mode?: "due" | "ahead" | "missed" | "cram";
                /** @description With `ahead` */
                ahead_days?: string;
                /** @description Begin again, though the drill is done */
                anew?: "true";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The next question of the drill, without its answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "next";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            /** @constant */
                            state: "question";
                            /** @description Send it as `id` with the answer: whoever retries, it counts once */
                            review_id: string;
                            card: string;
                            deck: string;
                            /** @description Cards left in this drill, this one included */
                            left: number;
                            is_new: boolean;
                            /** @description Send it back with the answer if it is true */
                            practice: boolean;
                            question: components["schemas"]["ShownQuestion"];
                        } | {
                            /** @constant */
                            state: "waiting";
                            /**
                             * Format: date-time
                             * @description When the next learning step is due
                             */
                            until: string;
                        } | {
                            /** @constant */
                            state: "finished";
                            /**
                             * Format: date-time
                             * @description When the learner's next day begins
                             */
                            until: string;
                            /** @description Due, but over the day's cap */
                            held_back: number;
                            /** @description The learner has paused: nothing is asked */
                            paused: boolean;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revealAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `<card>.<form>` */
                    question: string;
                    rev: string;
                };
            };
        };
        responses: {
            /** @description The answer to a question, and what each rating would lead to */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "solution";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            question: string;
                            solution: components["schemas"]["Solution"];
                            ratings: {
                                again: {
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339, in UTC
                                     */
                                    due_at: string;
                                    /** @description 0 within the day */
                                    interval_days: number;
                                };
                                hard: {
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339, in UTC
                                     */
                                    due_at: string;
                                    /** @description 0 within the day */
                                    interval_days: number;
                                };
                                good: {
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339, in UTC
                                     */
                                    due_at: string;
                                    /** @description 0 within the day */
                                    interval_days: number;
                                };
                                easy: {
                                    /**
                                     * Format: date-time
                                     * @description RFC 3339, in UTC
                                     */
                                    due_at: string;
                                    /** @description 0 within the day */
                                    interval_days: number;
                                };
                            };
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `question-rewritten`: The question has been rewritten since it was shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased. `card-retired`: The notes make no such card, or no longer */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReviews: {
        parameters: {
            query?: {
                /** @description Those of one card */
                card?: string;
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description Those of one deck */
                deck?: string;
                /** @description Those with one of these tags, separated by commas */
                tags?: string;
                /** @description Those that have changed since */
                updated_after?: string;
                /** @description From `next_url` */
                page_after?: string;
                /** @description How many of them: 1 to 500, 100 if left out */
                page_size?: string;
                /** @description Only these of `data`, separated by commas: card, question, rev, answer, right, rating, answered_at, duration_ms, practice, undone, overridden */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The history of reviews, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: components["schemas"]["Review"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviewBody"];
            };
        };
        responses: {
            /** @description Answer a question */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "review";
                        id: string;
                        url: string;
                        data_updated_at: string | null;
                        data: {
                            card: string;
                            question: string;
                            rev: string;
                            answer: components["schemas"]["Answer"];
                            right: boolean;
                            /** @enum {string} */
                            rating: "again" | "hard" | "good" | "easy";
                            /**
                             * Format: date-time
                             * @description RFC 3339, in UTC
                             */
                            answered_at: string;
                            duration_ms?: number;
                            /** @description Without a say in the schedule */
                            practice: boolean;
                            undone: boolean;
                            /** @description The learner says that it was right after all */
                            overridden: boolean;
                        };
                        /** @description null if the notes no longer make the question */
                        solution: components["schemas"]["Solution"] | null;
                        resources_updated: {
                            memory: components["schemas"]["Memory"];
                        };
                    } | {
                        /** @constant */
                        object: "close";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            question: string;
                            /** @description Nothing was kept: ask once more, and send `insist` if it stays */
                            detail: string;
                        };
                    };
                };
            };
            /** @description Answer a question */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "review";
                        id: string;
                        url: string;
                        data_updated_at: string | null;
                        data: {
                            card: string;
                            question: string;
                            rev: string;
                            answer: components["schemas"]["Answer"];
                            right: boolean;
                            /** @enum {string} */
                            rating: "again" | "hard" | "good" | "easy";
                            /**
                             * Format: date-time
                             * @description RFC 3339, in UTC
                             */
                            answered_at: string;
                            duration_ms?: number;
                            /** @description Without a say in the schedule */
                            practice: boolean;
                            undone: boolean;
                            /** @description The learner says that it was right after all */
                            overridden: boolean;
                        };
                        /** @description null if the notes no longer make the question */
                        solution: components["schemas"]["Solution"] | null;
                        resources_updated: {
                            memory: components["schemas"]["Memory"];
                        };
                    } | {
                        /** @constant */
                        object: "close";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            question: string;
                            /** @description Nothing was kept: ask once more, and send `insist` if it stays */
                            detail: string;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `question-rewritten`: The question has been rewritten since it was shown */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased. `card-retired`: The notes make no such card, or no longer */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `answer-unfit`: The question does not take this answer. `review-mismatch`: That review id stands for another answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLearner: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description IANA name */
                    time_zone?: string;
                    /** @description Hours before it still belong to the day before */
                    day_starts_at_hour?: number;
                    /** @description Over all decks */
                    new_cards_per_day?: number;
                    /** @description Over all decks; learning steps do not count */
                    reviews_per_day?: number;
                    /** @enum {string} */
                    form?: "auto" | "choice" | "typed" | "recall";
                    /** @description The share of cards to be recalled when they come due */
                    desired_retention?: number;
                    maximum_interval_days?: number;
                    /** @description After how many minutes a new card is asked again, until it waits for days */
                    learning_steps_minutes?: number[];
                    /** @description The same for one that was forgotten */
                    relearning_steps_minutes?: number[];
                    /** @description Of FSRS-6, as `POST /v1/me/fit` or an optimiser of it finds them; null for the usual ones */
                    weights?: number[] | null;
                    /** @description For each day of the week, Sunday first: the share of the caps that holds */
                    easy_days?: number[];
                    /** @description No drills and no reminders until it is taken back */
                    paused?: boolean;
                    /** @description How many lapses make a leech */
                    leech_threshold?: number;
                    /**
                     * @description Whether a leech is taken out of drills, or only said to be one
                     * @enum {string}
                     */
                    leech_action?: "suspend" | "tag";
                };
            };
        };
        responses: {
            /** @description Start a new learner */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewLearner"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-in-use`: The first request with this key is still being answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-mismatch`: That idempotency key has been used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The learner whose token it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Learner"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erase the learner and everything kept of them, at once and for good */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "erased";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            /**
                             * Format: date-time
                             * @description RFC 3339, in UTC
                             */
                            erased_at: string;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readReview: {
        parameters: {
            query?: {
                /** @description Only these of `data`, separated by commas: card, question, rev, answer, right, rating, answered_at, duration_ms, practice, undone, overridden */
                fields?: string;
            };
            header?: never;
            path: {
                review: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One review, as it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Review"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createReviews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reviews: components["schemas"]["ReviewBody"][];
                    /**
                     * Format: date-time
                     * @description The client's clock as it sends: tells how far it is off
                     */
                    sent_at?: string;
                };
            };
        };
        responses: {
            /** @description Answer up to 500 questions that were asked offline */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "batch";
                        url: string;
                        /**
                         * Format: date-time
                         * @description RFC 3339, in UTC
                         */
                        data_updated_at: string;
                        data: ({
                            id: string;
                            /** @enum {string} */
                            state: "created" | "replayed";
                            review: components["schemas"]["Review"];
                        } | {
                            id: string;
                            /**
                             * @description A slip or two off, and not kept: send it again with `insist`
                             * @constant
                             */
                            state: "close";
                        } | {
                            /** @description As it came; empty if none did */
                            id: string;
                            /** @constant */
                            state: "refused";
                            problem: components["schemas"]["Problem"];
                        })[];
                        resources_updated: {
                            memories: components["schemas"]["Memory"][];
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAsset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `ETag` of what you have: 304 if it has not changed */
                "If-None-Match"?: string;
            };
            path: {
                asset: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A picture that a text shows */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/png": string;
                    "image/jpeg": string;
                    "image/gif": string;
                    "image/webp": string;
                    "image/avif": string;
                    "image/svg+xml": string;
                };
            };
            /** @description Not modified */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the learner has set */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "settings";
                        id: string;
                        url: string;
                        data_updated_at: string | null;
                        data: components["schemas"]["Settings"];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description IANA name */
                    time_zone?: string;
                    /** @description Hours before it still belong to the day before */
                    day_starts_at_hour?: number;
                    /** @description Over all decks */
                    new_cards_per_day?: number;
                    /** @description Over all decks; learning steps do not count */
                    reviews_per_day?: number;
                    /** @enum {string} */
                    form?: "auto" | "choice" | "typed" | "recall";
                    /** @description The share of cards to be recalled when they come due */
                    desired_retention?: number;
                    maximum_interval_days?: number;
                    /** @description After how many minutes a new card is asked again, until it waits for days */
                    learning_steps_minutes?: number[];
                    /** @description The same for one that was forgotten */
                    relearning_steps_minutes?: number[];
                    /** @description Of FSRS-6, as `POST /v1/me/fit` or an optimiser of it finds them; null for the usual ones */
                    weights?: number[] | null;
                    /** @description For each day of the week, Sunday first: the share of the caps that holds */
                    easy_days?: number[];
                    /** @description No drills and no reminders until it is taken back */
                    paused?: boolean;
                    /** @description How many lapses make a leech */
                    leech_threshold?: number;
                    /**
                     * @description Whether a leech is taken out of drills, or only said to be one
                     * @enum {string}
                     */
                    leech_action?: "suspend" | "tag";
                };
            };
        };
        responses: {
            /** @description Change some settings; those left out stay as they are */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "settings";
                        id: string;
                        url: string;
                        data_updated_at: string | null;
                        data: components["schemas"]["Settings"];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readStats: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was done each day, the share recalled, what is to come, and the hardest cards */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "stats";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            total: {
                                reviews: number;
                                right: number;
                                duration_ms: number;
                            };
                            /** @description Days on which something was done */
                            days: {
                                /**
                                 * Format: date
                                 * @description One of the learner's own days
                                 */
                                date: string;
                                reviews: number;
                                right: number;
                                duration_ms: number;
                            }[];
                            streak: {
                                current_days: number;
                                longest_days: number;
                            };
                            true_retention: {
                                last_30_days: {
                                    /** @description Intervals under 21 days */
                                    young: {
                                        remembered: number;
                                        of: number;
                                    };
                                    /** @description Intervals of 21 days and more */
                                    mature: {
                                        remembered: number;
                                        of: number;
                                    };
                                    all: {
                                        remembered: number;
                                        of: number;
                                    };
                                };
                                ever: {
                                    /** @description Intervals under 21 days */
                                    young: {
                                        remembered: number;
                                        of: number;
                                    };
                                    /** @description Intervals of 21 days and more */
                                    mature: {
                                        remembered: number;
                                        of: number;
                                    };
                                    all: {
                                        remembered: number;
                                        of: number;
                                    };
                                };
                            };
                            /** @description Cards due on each of the next 30 days, today first */
                            forecast: {
                                /**
                                 * Format: date
                                 * @description One of the learner's own days
                                 */
                                date: string;
                                due: number;
                            }[];
                            hardest_cards: {
                                card: string;
                                lapses: number;
                                difficulty: number;
                            }[];
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMe: {
        parameters: {
            query?: {
                /** @description `jsonl` if left out */
                format?: "jsonl" | "csv";
                /** @description From `next_url` */
                page_after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything kept of the learner: settings, reports, quizzes, and the log of every card */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                    "text/csv": string;
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-ndjson": string;
                "text/csv": string;
            };
        };
        responses: {
            /** @description Bring in an export, as JSON lines or CSV, from here or from another notedrill */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "imported";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            /** @description Cards of which something was new */
                            memories: number;
                            /** @description What was new of them: answers, undos and so on */
                            events: number;
                            /** @description Questions that were reported, and were new */
                            flags: number;
                            /** @description Quizzes that were new */
                            quizzes: number;
                            /** @description Lines that were not taken, counted from 1, and why: the first hundred */
                            rejected: {
                                line: number;
                                reason: string;
                            }[];
                            rejected_count: number;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    fitWeights: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Fit the weights of the schedule to the learner’s own answers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "fitted";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            /** @description Answers to learn from: those that came days after another to the same card */
                            lessons: number;
                            /** @description How well the weights of before and fitted ones foretell answers to cards that neither has seen; null with too few answers */
                            trial: {
                                /** @description Log loss: less is better */
                                loss_before: number;
                                /** @description Log loss: less is better */
                                loss_after: number;
                                /** @description Whether the fitted weights are set now */
                                is_better: boolean;
                            } | null;
                            settings: components["schemas"]["Settings"];
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-in-use`: The first request with this key is still being answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-mismatch`: That idempotency key has been used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reschedule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                };
            };
        };
        responses: {
            /** @description Make every card due as the settings in force would have made it after its last review */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "rescheduled";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            /** @description Cards that are due on another day now */
                            cards: number;
                            /** @description Cards still to be moved: ask again with the same `id` */
                            left: number;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the learner is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: components["schemas"]["Session"][];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One place where the learner is signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sign an app out: every token of it ends at once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "session_ended";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            id: string;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description As the app shows it: BCDF-GHJK */
                user_code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Which app waits to be let in under a code: to be shown before it is */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "link";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            app: string;
                            scopes: ("study" | "read" | "author")[];
                            /** @description Whether the progress that the app has had so far joins this learner’s */
                            joins: boolean;
                            /**
                             * Format: date-time
                             * @description RFC 3339, in UTC
                             */
                            expires_at: string;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description As the app shows it: BCDF-GHJK */
                    user_code: string;
                    /** @enum {string} */
                    decision: "approve" | "deny";
                };
            };
        };
        responses: {
            /** @description Let the app in that shows this code, or send it away */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "linked";
                        url: string;
                        /**
                         * Format: date-time
                         * @description When it was computed
                         */
                        data_updated_at: string;
                        data: {
                            app: string;
                            /** @enum {string} */
                            decision: "approved" | "denied";
                            scopes: ("study" | "read" | "author")[];
                            joined: boolean;
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-in-use`: The first request with this key is still being answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-mismatch`: That idempotency key has been used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReports: {
        parameters: {
            query?: {
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description Those that have changed since */
                updated_after?: string;
                /** @description From `next_url` */
                page_after?: string;
                /** @description How many of them: 1 to 500, 100 if left out */
                page_size?: string;
                /** @description Only these of `data`, separated by commas: card, question, rev, reason, comment, created_at */
                fields?: string;
            };
            header?: never;
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What learners reported of a card, for whoever writes the notes */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: (components["schemas"]["Flag"] | {
                            /** @constant */
                            object: "tombstone";
                            id: string;
                            url: string;
                            data_updated_at: string | null;
                            data: {
                                /** @constant */
                                object: "flag";
                                /** @enum {string} */
                                reason: "deleted" | "retired";
                            };
                        })[];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMemories: {
        parameters: {
            query?: {
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description Those of one deck */
                deck?: string;
                /** @description Those with one of these tags, separated by commas */
                tags?: string;
                /** @description Those that are due before */
                due_before?: string;
                /** @description Those that have changed since */
                updated_after?: string;
                /** @description From `next_url` */
                page_after?: string;
                /** @description How many of them: 1 to 500, 100 if left out */
                page_size?: string;
                /** @description Only these of `data`, separated by commas: card, phase, due_at, interval_days, stability_days, difficulty, reps, lapses, suspended, buried_until */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the learner remembers: the state of every card that was ever asked */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: (components["schemas"]["Memory"] | {
                            /** @constant */
                            object: "tombstone";
                            id: string;
                            url: string;
                            data_updated_at: string | null;
                            data: {
                                /** @constant */
                                object: "memory";
                                /** @enum {string} */
                                reason: "deleted" | "retired";
                            };
                        })[];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readMemory: {
        parameters: {
            query?: {
                /** @description Only these of `data`, separated by commas: card, phase, due_at, interval_days, stability_days, difficulty, reps, lapses, suspended, buried_until */
                fields?: string;
            };
            header?: never;
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The memory of one card */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Memory"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMemory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                card: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                    /** @constant */
                    kind: "undo";
                    /** @description A review of this card */
                    review: string;
                } | {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                    /** @constant */
                    kind: "override";
                    /** @description A review of this card */
                    review: string;
                } | {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                    /** @constant */
                    kind: "suspend";
                } | {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                    /** @constant */
                    kind: "resume";
                } | {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                    /** @constant */
                    kind: "bury";
                    /** @description Of the learner; until tomorrow if left out */
                    days?: number;
                } | {
                    /** @description Of your own making: sent again, it happens once */
                    id: string;
                    /** @constant */
                    kind: "reset";
                };
            };
        };
        responses: {
            /** @description Undo or override a review, suspend, resume, bury or reset a card */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Memory"];
                };
            };
            /** @description Undo or override a review, suspend, resume, bury or reset a card */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Memory"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `change-mismatch`: That id has been used for another change */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listQuizzes: {
        parameters: {
            query?: {
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description Those that have changed since */
                updated_after?: string;
                /** @description From `next_url` */
                page_after?: string;
                /** @description How many of them: 1 to 100, 100 if left out */
                page_size?: string;
                /** @description Only these of `data`, separated by commas: title, state, created_at, seed, deck, tags, missed_of, questions, score, submitted_at */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Quizzes that were drawn, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: (components["schemas"]["Quiz"] | {
                            /** @constant */
                            object: "tombstone";
                            id: string;
                            url: string;
                            data_updated_at: string | null;
                            data: {
                                /** @constant */
                                object: "quiz";
                                /** @enum {string} */
                                reason: "deleted" | "retired";
                            };
                        })[];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createQuiz: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": {
                    /** @description How many questions; 10 if left out */
                    count?: number;
                    /** @description From one deck */
                    deck?: string;
                    /** @description With one of these tags */
                    tags?: string[];
                    /** @description The same seed draws the same questions from the same notes */
                    seed?: string;
                    /** @description A quiz that was submitted: what was missed in it, again */
                    missed_of?: string;
                    title?: string;
                };
            };
        };
        responses: {
            /** @description Draw a quiz: some questions at once, without their answers */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-in-use`: The first request with this key is still being answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-mismatch`: That idempotency key has been used for another request. `nothing-to-ask`: No question fits what was asked for */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readQuiz: {
        parameters: {
            query?: {
                /** @description Only these of `data`, separated by commas: title, state, created_at, seed, deck, tags, missed_of, questions, score, submitted_at */
                fields?: string;
            };
            header?: never;
            path: {
                quiz: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One quiz, with results once it was submitted */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteQuiz: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Delete a quiz; a tombstone stays in the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "tombstone";
                        id: string;
                        url: string;
                        data_updated_at: string | null;
                        data: {
                            /** @constant */
                            object: "quiz";
                            /** @enum {string} */
                            reason: "deleted" | "retired";
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    submitQuiz: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                quiz: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of your own making: sent again, the same result comes back */
                    id: string;
                    /** @description Those left out are wrong */
                    answers: {
                        /** @description `<card>.<form>` */
                        question: string;
                        answer: components["schemas"]["Answer"];
                    }[];
                };
            };
        };
        responses: {
            /** @description Submit the answers to a quiz: graded at once, kept once */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            /** @description Submit the answers to a quiz: graded at once, kept once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Quiz"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `quiz-submitted`: The quiz was submitted before */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `submission-mismatch`: That submission id has been used for other answers. `answer-unfit`: The question does not take this answer */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listFlags: {
        parameters: {
            query?: {
                /** @description Those named, separated by commas */
                ids?: string;
                /** @description Those that have changed since */
                updated_after?: string;
                /** @description From `next_url` */
                page_after?: string;
                /** @description How many of them: 1 to 500, 100 if left out */
                page_size?: string;
                /** @description Only these of `data`, separated by commas: card, question, rev, reason, comment, created_at */
                fields?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Questions that the learner reported, the latest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "collection";
                        url: string;
                        pages: {
                            per_page: number;
                            next_url: string | null;
                        };
                        total_count: number;
                        data_updated_at: string | null;
                        data: (components["schemas"]["Flag"] | {
                            /** @constant */
                            object: "tombstone";
                            id: string;
                            url: string;
                            data_updated_at: string | null;
                            data: {
                                /** @constant */
                                object: "flag";
                                /** @enum {string} */
                                reason: "deleted" | "retired";
                            };
                        })[];
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createFlag: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description `<card>.<form>` */
                    question: string;
                    /** @description As it was shown */
                    rev: string;
                    /** @enum {string} */
                    reason: "wrong" | "unclear" | "outdated" | "duplicate" | "other";
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description Report a question to whoever writes the notes */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flag"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `invalid-json`: The body is not JSON */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-in-use`: The first request with this key is still being answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased. `card-retired`: The notes make no such card, or no longer */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `key-mismatch`: That idempotency key has been used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readFlag: {
        parameters: {
            query?: {
                /** @description Only these of `data`, separated by commas: card, question, rev, reason, comment, created_at */
                fields?: string;
            };
            header?: never;
            path: {
                flag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One report */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Flag"];
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteFlag: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                flag: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Withdraw a report; a tombstone stays in the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        object: "tombstone";
                        id: string;
                        url: string;
                        data_updated_at: string | null;
                        data: {
                            /** @constant */
                            object: "flag";
                            /** @enum {string} */
                            reason: "deleted" | "retired";
                        };
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `token-missing`: This route needs a token. `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `not-found`: There is nothing here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    authorizeDevice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Of your own making, such as a UUID, in quotes or without: sent again within a day, it happens once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description The name of your app, as its learners are shown it */
                    client_id: string;
                    /** @description Some of `study`, `read` and `author`, separated by spaces */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description Ask to be let in by a learner (RFC 8628) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        device_code: string;
                        user_code: string;
                        verification_uri: string;
                        verification_uri_complete: string;
                        expires_in: number;
                        interval: number;
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `scope-invalid`: There is no such scope */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `token-invalid`: The token is unknown, has expired or was revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `scope-missing`: The token does not allow this */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `key-in-use`: The first request with this key is still being answered */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `learner-erased`: The learner was erased */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `key-mismatch`: That idempotency key has been used for another request */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description `urn:ietf:params:oauth:grant-type:device_code` or `refresh_token` */
                    grant_type: string;
                    device_code?: string;
                    refresh_token?: string;
                    /** @description The same as it asked to be let in with */
                    client_id: string;
                    /** @description Some of `study`, `read` and `author`, separated by spaces */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description Fetch tokens: for a device code, or to renew them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        access_token: string;
                        /** @constant */
                        token_type: "Bearer";
                        expires_in: number;
                        refresh_token: string;
                        scope: string;
                    };
                };
            };
            /** @description `invalid-request`: The request is not what this route takes. `authorization-pending`: The learner has not let the app in yet. `slow-down`: The app asks too often. `access-denied`: The app was not let in. `code-expired`: The code has expired. `grant-invalid`: The code or token is unknown, spent or revoked. `grant-unsupported`: This kind of grant is not offered. `scope-invalid`: There is no such scope */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    token: string;
                    token_type_hint?: string;
                    /** @description The name of your app, as its learners are shown it */
                    client_id?: string;
                };
            };
        };
        responses: {
            /** @description Sign out: end the session of a token (RFC 7009) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description `invalid-request`: The request is not what this route takes */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `media-type-unsupported`: The body is of a type that is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `rate-limited`: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `internal`: Something went wrong on our side */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
            /** @description `unavailable`: The store did not answer; send the request again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OauthProblem"];
                };
            };
        };
    };
}
