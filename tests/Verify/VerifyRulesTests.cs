using System.Reflection;
using MsqSite.Diagnostics;

namespace MsqSite.Tests.Verify;

public class VerifyRulesTests
{
    [Fact]
    public void The_codes_count_up_from_401_and_none_is_left_out_of_the_list()
    {
        Assert.Equal(Enumerable.Range(401, VerifyRules.All.Length).Select(number => $"MSQ{number}"), VerifyRules.All.Select(rule => rule.Code));
        Assert.Equal(typeof(VerifyRules).GetFields(BindingFlags.Public | BindingFlags.Static).Length, VerifyRules.All.Length);
    }

    [Fact]
    public void Each_rule_is_explained_in_full_sentences() =>
        Assert.All(VerifyRules.All, rule =>
        {
            Assert.EndsWith(".", rule.Explanation, StringComparison.Ordinal);
            Assert.EndsWith(".", rule.Remedy, StringComparison.Ordinal);
            Assert.True(char.IsUpper(rule.Title[0]), rule.Title);
        });
}
