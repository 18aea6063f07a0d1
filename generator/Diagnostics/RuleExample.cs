namespace MsqSite.Diagnostics;

/// <summary>Something that breaks a rule: lines of a content file and what they should be, or the words of a finding where lines cannot show it.</summary>
public abstract record RuleExample
{
    /// <summary>The file that most examples stand in.</summary>
    internal const string Response = "responses/2020/DNK.yaml";

    private RuleExample()
    {
    }

    internal static (string Code, RuleExample Example) Shown(string code, string file, string wrong, string right) => (code, new Lines(file, wrong, right));

    internal static (string Code, RuleExample Example) Told(string code, string words) => (code, new Finding(words));

    /// <param name="File">The file in the content folder that the lines could stand in.</param>
    /// <param name="Wrong">Lines with the fault.</param>
    /// <param name="Right">The same lines without it.</param>
    public sealed record Lines(string File, string Wrong, string Right) : RuleExample;

    /// <param name="Words">The finding's first line as the program prints it.</param>
    public sealed record Finding(string Words) : RuleExample;
}
