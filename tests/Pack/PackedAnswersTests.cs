using MsqSite.Model;
using MsqSite.Pack;
using MsqSite.Tests.RealContent;

namespace MsqSite.Tests.Pack;

/// <summary>A sheet of answers tells of each answer what the answer itself would, and unpacks it only while it is asked for.</summary>
public sealed class PackedAnswersTests
{
    private static readonly Dictionary<string, Answer> Given = Real.Belarus.Answers.Keys.ToDictionary(key => key, key => Real.Belarus.Answers[key]);

    [Fact]
    public void Keys_states_and_places_are_those_of_the_answers()
    {
        PackedAnswers sheet = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(), isPublic: true);
        Assert.Equal(Given.Keys.Order(StringComparer.Ordinal), sheet.Keys);
        Assert.All(Given, one => Assert.Equal((one.Value.WholeState, one.Value.At), (sheet.StateOf(one.Key), sheet.PlaceOf(one.Key)!.Value)));
    }

    [Fact]
    public void A_question_that_was_not_answered_is_told_from_others()
    {
        PackedAnswers sheet = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(), isPublic: true);
        Assert.Null(sheet.Of("no-such-question"));
        Assert.Null(sheet.PlaceOf("no-such-question"));
        Assert.False(((IAnswerSheet)sheet).Has("no-such-question"));
        Assert.True(sheet.DigestOf("no-such-question").IsEmpty);
        Assert.Equal(AnswerState.NotAnswered, sheet.StateOf("no-such-question"));
    }

    [Fact]
    public void An_answer_is_at_hand_until_other_sheets_are_opened()
    {
        OpenSheets open = new(2);
        PackedAnswers[] sheets = [.. Enumerable.Range(0, 3).Select(_ => PackedAnswers.Of(Given, Real.Belarus.At.File, open, isPublic: true))];
        Answer first = sheets[0].Of("usage-statistics")!;
        Assert.Same(first, sheets[0].Of("usage-statistics"));
        _ = sheets[1].Of("usage-statistics");
        _ = sheets[2].Of("usage-statistics");
        Assert.NotSame(first, sheets[0].Of("usage-statistics"));
        Assert.Equal(first, sheets[0].Of("usage-statistics"));
    }

    [Fact]
    public void Partners_are_those_that_the_answer_names_and_the_entries_that_name_them()
    {
        PackedAnswers sheet = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(), isPublic: true);
        Answer.Cooperation cooperation = (Answer.Cooperation)Given["cooperation"];
        Assert.NotEmpty(cooperation.Entries);
        Assert.Equal(cooperation.Entries.SelectMany((entry, place) => entry.Partners.Select(partner => new NamedPartner(place, partner.Value))), sheet.PartnersOf("cooperation"));
        Assert.Empty(sheet.PartnersOf("usage-statistics"));
        Assert.Empty(sheet.PartnersOf("no-such-question"));
    }

    [Fact]
    public void What_is_said_of_options_and_topics_is_what_the_answer_says_of_them()
    {
        PackedAnswers sheet = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(), isPublic: true);
        Assert.All(Given, one =>
        {
            (OptionStates right, OptionStates told) = (OptionStates.Of(one.Value), sheet.OptionsOf(one.Key));
            Assert.Equal(right.Others, told.Others);
            Assert.Equal(right.Each, told.Each);
        });
        Answer.LegalInstruments laws = Given.Values.OfType<Answer.LegalInstruments>().First();
        string topic = laws.Instruments[0].Topics[0].Value;
        OptionStates topics = sheet.OptionsOf(Given.First(one => one.Value == laws).Key);
        Assert.Equal((AnswerState.Answered, AnswerState.NotAnswered), (topics.Of(topic), topics.Of("no-such-topic")));
        Assert.Same(OptionStates.None, sheet.OptionsOf("no-such-question"));
    }

    [Fact]
    public void A_box_is_in_the_state_that_the_answer_gives_it()
    {
        Answer Boxes(Ticks ticks) => new Answer.Options(ticks, null, null, Real.Belarus.At);
        Tick yes = new(new SourceText("yes", Real.Belarus.At), AnswerState.Answered);
        Assert.Equal(AnswerState.NotRecoverable, OptionStates.Of(Boxes(new Ticks(AnswerState.NotRecoverable, []))).Of("yes"));
        OptionStates some = OptionStates.Of(Boxes(new Ticks(AnswerState.Answered, [yes], AnswerState.AnsweredNo)));
        Assert.Equal((AnswerState.Answered, AnswerState.AnsweredNo), (some.Of("yes"), some.Of("other")));
        Assert.Equal(AnswerState.AnsweredNo, OptionStates.Of(new Answer.OnlyState(AnswerState.AnsweredNo, Real.Belarus.At)).Of("yes"));
    }

    [Fact]
    public void Answers_that_lie_in_a_file_are_the_same_answers()
    {
        using AnswerStore store = new(most: 0);
        PackedAnswers inMemory = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(), isPublic: true);
        PackedAnswers[] inFile = [.. Enumerable.Range(0, 3).Select(_ => PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(store), isPublic: true))];
        Assert.All(inFile, sheet =>
        {
            sheet.Close();
            Assert.All(Given, one =>
            {
                Assert.Equal(Whole.Of(one.Value), Whole.Of(sheet.Of(one.Key)!));
                Assert.Equal(inMemory.DigestOf(one.Key), sheet.DigestOf(one.Key));
                Assert.Equal(inMemory.PartnersOf(one.Key), sheet.PartnersOf(one.Key));
            });
            Assert.Equal(inMemory.Stored.Index.All().ToArray(), sheet.Stored.Index.All().ToArray());
            Assert.Equal(inMemory.Stored.Words.All().ToArray(), sheet.Stored.Words.All().ToArray());
            Assert.Equal(inMemory.Digests, sheet.Digests);
        });
    }

    [Fact]
    public void Answers_that_may_not_be_published_lie_in_no_file()
    {
        AnswerStore store = new(most: 0);
        PackedAnswers held = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(store), isPublic: false);
        PackedAnswers stored = PackedAnswers.Of(Given, Real.Belarus.At.File, OpenSheets.Few(store), isPublic: true);
        held.Close();
        stored.Close();
        store.Dispose();
        Assert.NotNull(held.Of("usage-statistics"));
        Assert.Throws<ObjectDisposedException>(() => stored.Of("usage-statistics"));
    }

    [Fact]
    public void The_digest_of_an_answer_is_another_when_its_words_are_and_not_when_its_place_is()
    {
        Answer.FreeText answer = new(new SourceText("Words.", new("a.yaml", 3, 5, 6)), new("a.yaml", 3, 1, 4));
        Answer.FreeText moved = new(answer.Words with { At = new("a.yaml", 9, 5, 6), BlockIndent = 4 }, new("a.yaml", 9, 1, 4));
        Assert.Equal(Digest(answer), Digest(moved));
        Assert.NotEqual(Digest(answer), Digest(answer with { Words = answer.Words with { Value = "Words?" } }));
        Assert.NotEqual(Digest(new Answer.OnlyState(AnswerState.NotAnswered, answer.At)), Digest(new Answer.OnlyState(AnswerState.AnsweredNo, answer.At)));
    }

    [Fact]
    public void Bytes_that_end_too_soon_or_mean_nothing_are_refused_when_they_are_asked_for()
    {
        PackedAnswers sheet = PackedAnswers.Of(Given, "f.yaml", OpenSheets.Few(), isPublic: true);
        (byte[] index, StoredBytes words) = (sheet.Stored.Index.All().ToArray(), sheet.Stored.Words);
        Assert.All([0, 1, 20, index.Length / 2, index.Length - 1], length => Refuses(index.AsMemory(0, length), words));
        Refuses(index, words.To(words.Length - 1));
        Refuses(Enumerable.Repeat((byte)0xFF, 90).ToArray(), words);
        Refuses((byte[])[0xFF, 0xFF, 0xFF, 0xFF, 0x07], words);

        static void Refuses(ReadOnlyMemory<byte> index, StoredBytes words) => Assert.Throws<DamageException>(() => new PackedAnswers(default, new StoredAnswers(new StoredBytes(index), words), "f.yaml", OpenSheets.Few()).Keys);
    }

    [Fact]
    public void Digests_tell_apart_what_sheets_say_of_states_of_options_and_of_partners()
    {
        SheetDigests own = Of(Given);
        Assert.Equal(own, Of(Given));
        (string cooperation, Answer.Cooperation named) = Only<Answer.Cooperation>();
        Answer.Cooperation renamed = named with { Entries = named.Entries.SetItem(0, named.Entries[0] with { Partners = [new SourceText("Somebody else", named.At)] }) };
        Assert.Equal(own with { Partners = Of(With(cooperation, renamed)).Partners }, Of(With(cooperation, renamed)));
        Assert.NotEqual(own.Partners, Of(With(cooperation, renamed)).Partners);
        (string laws, Answer.LegalInstruments instruments) = Only<Answer.LegalInstruments>();
        Answer.LegalInstruments fewer = instruments with { Instruments = instruments.Instruments.SetItem(0, instruments.Instruments[0] with { Topics = [] }) };
        Assert.Equal(own with { Options = Of(With(laws, fewer)).Options }, Of(With(laws, fewer)));
        Assert.NotEqual(own.Options, Of(With(laws, fewer)).Options);
        Assert.NotEqual(own.States, Of(With(laws, new Answer.OnlyState(AnswerState.NotRecoverable, instruments.At))).States);

        static SheetDigests Of(IReadOnlyDictionary<string, Answer> answers) => PackedAnswers.Of(answers, "f.yaml", OpenSheets.Few(), isPublic: true).Digests;

        static Dictionary<string, Answer> With(string key, Answer answer) => new(Given) { [key] = answer };

        static (string Key, T Answer) Only<T>()
            where T : Answer => Given.Where(one => one.Value is T).Select(one => (one.Key, (T)one.Value)).First();
    }

    [Fact]
    public void Answers_that_another_build_left_are_held_against_their_hash_before_they_are_read()
    {
        using AnswerStore store = new(most: 0);
        PackedAnswers sheet = PackedAnswers.Of(Given, "f.yaml", OpenSheets.Few(), isPublic: true);
        (byte[] index, byte[] words) = (sheet.Stored.Index.All().ToArray(), sheet.Stored.Words.All().ToArray());
        string path = Path.GetTempFileName();
        File.WriteAllBytes(path, [.. words, .. index]);
        UInt128 right = StoredBytes.HashOf(words);
        Assert.Equal(Whole.Of(Given["usage-statistics"]), Whole.Of(Left(right).Of("usage-statistics")!));
        Assert.Equal(sheet.StateOf("usage-statistics"), Left(right + 1).StateOf("usage-statistics"));
        Assert.Throws<DamageException>(() => Left(right + 1).Of("usage-statistics"));
        Assert.Throws<DamageException>(() => Left(right, longer: 1).Of("usage-statistics"));
        UInt128 ofIndex = StoredBytes.HashOf(index);
        Assert.Equal(sheet.Keys, OfIndex(words.Length, ofIndex).Keys);
        Assert.Equal(sheet.Digests, OfIndex(words.Length, ofIndex + 1).Digests);
        Assert.Throws<DamageException>(() => OfIndex(words.Length, ofIndex + 1).StateOf("usage-statistics"));
        Assert.Throws<DamageException>(() => OfIndex(words.Length + 1, ofIndex).StateOf("usage-statistics"));
        File.Delete(path);

        PackedAnswers Left(UInt128 hash, int longer = 0) => With(sheet.Stored with { Words = new StoredBytes(store.Open(path), 0, words.Length + longer, hash) });
        PackedAnswers OfIndex(int start, UInt128 hash) => With(sheet.Stored with { Index = new StoredBytes(store.Open(path), start, index.Length, hash) });
        PackedAnswers With(StoredAnswers stored) => new(sheet.Digests, stored, Real.Belarus.At.File, OpenSheets.Few());
    }

    private static string Digest(Answer answer) => Convert.ToHexString(PackedAnswers.Of(new Dictionary<string, Answer> { ["strategy"] = answer }, "a.yaml", OpenSheets.Few(), isPublic: true).DigestOf("strategy"));
}
