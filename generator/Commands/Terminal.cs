namespace MsqSite.Commands;

/// <summary>What the surroundings say of where standard error goes.</summary>
internal static class Terminal
{
    // The old console of Windows prints escape sequences as they are; what replaced it, and what runs beside it, says so.
    private static readonly string[] Escaping = ["WT_SESSION", "TERM_PROGRAM", "TERM", "ConEmuANSI", "ANSICON"];

    /// <summary>A terminal that is looked at: its lines may be rewritten.</summary>
    public static bool IsThere => !Console.IsErrorRedirected && Variable("TERM") != "dumb" && Variable("CI") is null;

    /// <summary>Whether to colour: as asked for, or else where a terminal shows colours and nobody set NO_COLOR (no-color.org).</summary>
    public static bool Colours(string asked) => asked switch
    {
        "always" => true,
        "never" => false,
        _ => !Console.IsErrorRedirected && Variable("TERM") != "dumb" && Variable("NO_COLOR") is null && KnowsEscapes,
    };

    private static bool KnowsEscapes => !OperatingSystem.IsWindows() || Escaping.Any(name => Variable(name) is not null);

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
