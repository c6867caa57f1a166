namespace Nir.Sdk.Kodeverk;

/// <summary>What the analyzers read of a code, in the metadata of the SDK that is referenced. The program itself asks <see cref="KodeEntry"/>.</summary>
/// <param name="kode">The wire code.</param>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class KodeAttribute(string kode) : Attribute
{
    public string Kode { get; } = kode;

    /// <summary>First day (<c>yyyy-MM-dd</c>); null: open.</summary>
    public string? Fra { get; init; }

    /// <summary>First day it no longer holds (<c>yyyy-MM-dd</c>); null: open.</summary>
    public string? Til { get; init; }

    /// <summary>The laws it belongs to; null: all.</summary>
    public Lovverk[]? Lovverk { get; init; }

    /// <summary>The wire code that took over; null: none.</summary>
    public string? Etterfoelger { get; init; }
}
