namespace Fagsystem.Kartlegging;

/// <summary>Why a case could not be mapped: where it stands and what is wrong, never the value.</summary>
/// <param name="Fil">The file.</param>
/// <param name="Linje">The line in it.</param>
/// <param name="Kolonne">The column.</param>
/// <param name="Hva">What is wrong and what to do, in bokmål.</param>
internal sealed record Kartleggingsfeil(string Fil, int Linje, string Kolonne, string Hva)
{
    public override string ToString() => $"{Fil} linje {Linje}, {Kolonne}: {Hva}";
}
