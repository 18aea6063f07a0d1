namespace MsqSite.Commands;

/// <summary>What the program tells its caller; a contract.</summary>
internal static class ExitCodes
{
    public const int Clean = 0;
    public const int FaultOfOurs = 1;
    public const int ContentErrors = 2;
    public const int SiteErrors = 3;
    public const int Usage = 4;
    public const int Surroundings = 5;
}
