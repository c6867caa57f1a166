namespace Nir.Register;

/// <summary>The files that the assembly carries.</summary>
internal static class Ressurser
{
    /// <summary>The contract as OpenAPI, as it is checked in.</summary>
    public static byte[] OpenApi { get; } = Les("nir-v1.json");

    /// <summary>One complete registration per family and law.</summary>
    public static byte[] Eksempler { get; } = Les("eksempelgrunner.json");

    /// <summary>What the register does by itself, with levels and sources.</summary>
    public static byte[] Atferd { get; } = Les("atferd.json");

    /// <summary>The persons whose transfers always have one outcome.</summary>
    public static byte[] ReservertePersoner { get; } = Les("reserverte-personer.json");

    /// <summary>A file of the page, or a recipe.</summary>
    public static byte[] Fil(string navn) => Les(navn);

    /// <summary>The names of the files that the recipes consist of.</summary>
    public static IEnumerable<string> Oppskrifter() =>
        typeof(Ressurser).Assembly.GetManifestResourceNames().Where(static navn => navn.StartsWith("recipes/", StringComparison.Ordinal));

    private static byte[] Les(string navn)
    {
        using var kilde = typeof(Ressurser).Assembly.GetManifestResourceStream(navn) ?? throw new InvalidOperationException($"The assembly lacks {navn}.");
        using var kopi = new MemoryStream();
        kilde.CopyTo(kopi);
        return kopi.ToArray();
    }
}
