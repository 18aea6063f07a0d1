using MsqSite.Verify;

namespace MsqSite.Tests.Verify;

/// <summary>The ids of a page: which are there, and no others.</summary>
public sealed class IdSetTests
{
    [Fact]
    public void It_has_what_it_was_made_of_and_nothing_else()
    {
        foreach (int count in (int[])[0, 1, 2, 3, 64, 1000])
        {
            string[] ids = [.. Enumerable.Range(0, count).Select(number => $"question-{number}")];
            new Random(count).Shuffle(ids);
            IdSet set = IdSet.Of(ids);
            Assert.All(ids, id => Assert.True(set.Contains(id)));
            Assert.All(ids, id => Assert.False(set.Contains(id + "-note")));
            Assert.All(["", "question", "question-", "zz", "\0", "\uFFFF", "Question-0"], id => Assert.False(set.Contains(id)));
            Assert.Equal(count, set.Count);
        }
    }

    [Fact]
    public void Ids_in_any_script_stand_in_one_order_that_is_read_back()
    {
        IdSet set = IdSet.Of(["ж", "a", "Z", "é", "", "\U0001F600", "\uFF5E"]);
        Assert.Equal(["", "Z", "a", "é", "ж", "\U0001F600", "\uFF5E"], set);
        Assert.All(set, id => Assert.True(IdSet.OfSorted(set.Sorted).Contains(id)));
    }

    [Fact]
    public void Texts_that_others_have_too_are_taken_in_place_of_its_own()
    {
        string known = new("section-1".ToCharArray());
        Assert.Same(known, IdSet.Of(["section-1"]).In(id => id == known ? known : id).Single());
    }
}
