using System.Runtime.CompilerServices;

namespace Nir.MockServer.Tests.Kontrakt;

/// <summary>Finds the repository's files from where this one was compiled.</summary>
internal static class Repo
{
    public static string Fil(string sti) => Path.Combine(Rot(), sti);

    private static string Rot([CallerFilePath] string her = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(her)!, "../../.."));
}
