-- Whoever answers an idea again says why: the last answer is the one that counts, those before stay to be read. Answers
-- from before this rule stand without a reason.
alter table innovation.idea_answer add column why text not null default '' check (length(why) <= 1000);
alter table innovation.idea_answer
    add constraint idea_answer_again_says_why check ((ordinal = 1) = (why = '')) not valid;
