namespace MsqSite.Diagnostics;

/// <summary>
/// A place in a text file: the path as shown to people (forward slashes, relative to where the command runs), a line and a column
/// that count from 1, and a length in characters. Line 0 stands for the file as a whole.
/// </summary>
public readonly record struct SourceSpan(string File, int Line, int Column, int Length)
{
    public static SourceSpan WholeFile(string file) => new(file, 0, 0, 0);

    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
