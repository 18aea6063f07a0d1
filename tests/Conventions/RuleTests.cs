using MsqSite.Diagnostics;

namespace MsqSite.Tests.Conventions;

/// <summary>The rules: stable codes in the right hundred, explained in sentences.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Every_code_is_used_once()
    {
        Assert.Empty(RuleBook.All.GroupBy(rule => rule.Code).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Every_rule_that_is_declared_stands_in_the_book()
    {
        IEnumerable<Rule> declared = typeof(Rule).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal) && type.Namespace == typeof(Rule).Namespace)
            .SelectMany(type => type.GetFields())
            .Where(field => field.FieldType == typeof(Rule))
            .Select(field => (Rule)field.GetValue(null)!);
        Assert.Equal(declared.Select(rule => rule.Code).Order(StringComparer.Ordinal), RuleBook.All.Select(rule => rule.Code));
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_code_begins_with_the_number_of_its_stage(int stage, string[] codes)
    {
        Assert.All(codes, code => Assert.Matches($"^MSQ{stage}[0-9][0-9]$", code));
    }

    [Fact]
    public void Every_rule_is_explained_in_sentences()
    {
        Assert.All(RuleBook.All, rule =>
        {
            Assert.True(IsSentence(rule.Explanation), $"{rule.Code}: {rule.Explanation}");
            Assert.True(IsSentence(rule.Remedy), $"{rule.Code}: {rule.Remedy}");
            Assert.True(rule.Title.Length is > 3 and < 60 && !rule.Title.EndsWith('.'), $"{rule.Code}: {rule.Title}");
        });
    }

    [Fact]
    public void Every_rule_is_used_somewhere()
    {
        string code = string.Concat(Sources.Generator.Where(file => file.Room != "Diagnostics").Select(file => file.Code));
        IEnumerable<string> unused = typeof(Rule).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith("Rules", StringComparison.Ordinal) && type.Namespace == typeof(Rule).Namespace)
            .SelectMany(type => type.GetFields().Select(field => $"{type.Name}.{field.Name}"))
            .Where(name => !code.Contains(name, StringComparison.Ordinal));
        Assert.Empty(unused);
    }

    public static TheoryData<int, string[]> Stages() => new()
    {
        { 0, [.. SampleRules.All.Select(rule => rule.Code)] },
        { 1, [.. ReadRules.All.Select(rule => rule.Code)] },
        { 2, [.. CheckRules.All.Select(rule => rule.Code)] },
        { 3, [.. RenderRules.All.Select(rule => rule.Code)] },
        { 4, [.. VerifyRules.All.Select(rule => rule.Code)] },
        { 5, [.. ProbeRules.All.Select(rule => rule.Code)] },
        { 7, [.. WriteRules.All.Select(rule => rule.Code)] },
    };

    private static bool IsSentence(string text) => text.Length > 10 && (char.IsUpper(text[0]) || text[0] == '"') && text[^1] == '.';
}
