namespace MsqSite.Diagnostics;

/// <summary>What is done, and on what: the name under which a <see cref="Memory"/> has what was made.</summary>
/// <param name="Kind">What is done: <c>read</c>.</param>
/// <param name="On">A file, mostly; empty where it is done on one thing only.</param>
public readonly record struct Work(string Kind, string On = "");
