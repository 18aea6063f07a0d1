namespace MsqSite.Diagnostics;

/// <summary>How much a finding matters: an error stops the build, a warning wants a look, a hint is advice.</summary>
public enum Severity
{
    Hint,
    Warning,
    Error,
}
