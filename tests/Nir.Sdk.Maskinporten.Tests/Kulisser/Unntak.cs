namespace Nir.Sdk.Maskinporten.Tests.Kulisser;

public static class Unntak
{
    /// <summary>Asserts which parameter an argument exception is about.</summary>
    public static void ParamNameIs(this ArgumentException feil, string parameter) => Assert.Equal(parameter, feil.ParamName);
}
