using MsqSite.Diagnostics;

namespace MsqSite.Model;

/// <summary>An address as a country wrote it, good or not; <see cref="WebAddress"/> is one that can be followed.</summary>
public sealed record WrittenAddress(string Text, SourceSpan At);
