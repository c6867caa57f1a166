namespace Fagsystem.Kontroll;

internal static class Fasitkontroll
{
    public const string Fil = "fasit.csv";
}
