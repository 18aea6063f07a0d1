namespace MsqSite.Read;

/// <summary>What git says when it is asked for a file; a closed union.</summary>
public abstract record GitAnswer
{
    private GitAnswer()
    {
    }

    public sealed record Found(byte[] Bytes) : GitAnswer;

    /// <summary>There is no such revision, or no such file in it.</summary>
    public sealed record NotThere(string Message) : GitAnswer;

    /// <summary>The program git cannot be run.</summary>
    public sealed record NoGit(string Message) : GitAnswer;
}
