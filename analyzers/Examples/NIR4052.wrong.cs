using Nir.Sdk.Registreringer;

static class SakLookup
{
    static Exception Missing(PersonReference person) => new InvalidOperationException("Finner ikke " + person.DufNummer.RevealValue());
}
