using Nir.Sdk.Kodeverk;
using Nir.Sdk.Registreringer;
using Nir.Sdk.Regler;
using Nir.Sdk.Tests.Frister;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What is valid costs no memory: what could not be assessed follows from what is missing, and is listed once.</summary>
public sealed class AllocationTests
{
    private const int Warm = 50;

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, BaseRegistrering.All.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_valid_registration_is_checked_without_allocating(int index) =>
        CostsNothing(BaseRegistrering.All[index], new() { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test });

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_valid_registration_with_leave_is_checked_without_allocating(bool withOptions)
    {
        var context = new ValidationContext
        {
            Dato = RegelExamples.Dato,
            Miljoe = Miljoe.Test,
            DagerUtenAktivitet = 2_000,
            RegelmotorOptions = withOptions ? new() : null,
        };

        CostsNothing(BaseRegistrering.ProgramUnderIntegreringsloven with { Permisjoner = Leave, Fravaer = Absence }, context);
        CostsNothing(BaseRegistrering.NorskUnderIntegreringsloven with { Permisjoner = Leave, Fravaer = Absence }, context);
    }

    private static ValueList<Permisjon> Leave =>
    [
        TestSak.Permisjon(new(2026, 2, 2), new(2026, 2, 6), Permisjonsgrunn.VelferdDoedsfall),
        TestSak.Permisjon(new(2026, 2, 9), new(2026, 2, 13), Permisjonsgrunn.LangvarigEgenSykdom),
    ];

    private static ValueList<Fravaer> Absence => [new() { Fravaerstype = FravaerstypeKodeverk.All[0].Verdi, Fra = new(2026, 2, 16), Til = new(2026, 2, 16) }];

    private static void CostsNothing(Registrering registrering, ValidationContext context)
    {
        Assert.Empty(RegistreringValidator.Validate(registrering, context).Avvik);
        for (var i = 0; i < Warm; i++)
        {
            RegistreringValidator.Validate(registrering, context);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = RegistreringValidator.Validate(registrering, context);
        var after = GC.GetAllocatedBytesForCurrentThread();

        Assert.True(after == before, $"{after - before} bytes: {string.Join(", ", result.NotAssessed)}");
        Assert.Same(result, RegistreringValidator.Validate(registrering, context));
    }
}
