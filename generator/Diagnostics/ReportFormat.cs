namespace MsqSite.Diagnostics;

/// <summary>How findings are told: to people, or to a program that asked for them.</summary>
public enum ReportFormat
{
    Text,
    Json,
    GitHub,
    Sarif,
    JUnit,
}
