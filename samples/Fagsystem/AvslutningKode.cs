namespace Fagsystem;

/// <summary>The program's exit codes.</summary>
internal static class AvslutningKode
{
    /// <summary>Every outcome is as expected.</summary>
    public const int AsExpected = 0;

    /// <summary>Some outcome differs or is unknown.</summary>
    public const int Avvik = 1;

    /// <summary>The input, the command line or the connection is at fault.</summary>
    public const int Error = 2;

    /// <summary>Someone stopped it (Ctrl-C).</summary>
    public const int Stopped = 130;
}
