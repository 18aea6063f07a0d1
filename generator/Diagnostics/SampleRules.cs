using System.Collections.Immutable;

namespace MsqSite.Diagnostics;

/// <summary>What a made-up world must keep to.</summary>
public static class SampleRules
{
    public static readonly Rule NotEmpty = new("MSQ004", Severity.Error, "Folder is not empty",
        "Made-up answers are written into a folder of their own, so that they never mix with what countries said and nothing is lost.",
        "Name a folder that is empty or does not exist yet.");

    public static ImmutableArray<Rule> All { get; } = [NotEmpty];
}
