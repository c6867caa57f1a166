using Nir.Sdk.Regler;
using Nir.Shared;

namespace Nir.Sdk.Tests.Regler;

/// <summary>What is valid costs no memory: what could not be assessed follows from what is missing, and is listed once.</summary>
public sealed class AllocationTests
{
    private const int Warm = 50;

    public static TheoryData<int> Indexes => [.. Enumerable.Range(0, BaseRegistrering.All.Count)];

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_valid_registration_is_checked_without_allocating(int index)
    {
        var registrering = BaseRegistrering.All[index];
        var context = new ValidationContext { Dato = RegelExamples.Dato, Miljoe = Miljoe.Test };
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
