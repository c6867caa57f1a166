using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>What happened in the register. The list is closed, and holds no personal data.</summary>
public abstract record RegisterEvent
{
    private RegisterEvent()
    {
    }

    /// <summary>A person became known.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersonCreated(int Id) : RegisterEvent;

    /// <summary>Persondata arrived from the other sources.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersondataReceived(int Id) : RegisterEvent;

    /// <summary>A registration was made.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Version">Its first version.</param>
    public sealed record RegistreringCreated(Guid Id, string Version) : RegisterEvent;

    /// <summary>A registration was changed.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Version">Its new version.</param>
    public sealed record RegistreringChanged(Guid Id, string Version) : RegisterEvent;

    /// <summary>A registration was removed.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record RegistreringDeleted(Guid Id) : RegisterEvent;

    /// <summary>The register ended a programme by itself.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Dato">The register's date when it did.</param>
    /// <param name="Aarsak">The computed reason.</param>
    /// <param name="SisteDag">The last day of the programme as the register sees it.</param>
    public sealed record ProgramEnded(Guid Id, DateOnly Dato, Avslutningsaarsak Aarsak, DateOnly SisteDag) : RegisterEvent;

    /// <summary>A programme that had ended is under way again.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Dato">The register's date.</param>
    /// <param name="ByRegister">Whether the register did it by itself, since the ground fell away.</param>
    public sealed record ProgramGjenaapnet(Guid Id, DateOnly Dato, bool ByRegister) : RegisterEvent;

    /// <summary>An end that the register had computed was removed.</summary>
    /// <param name="Id">The registration's id.</param>
    public sealed record BeregnetAvslutningRemoved(Guid Id) : RegisterEvent;

    /// <summary>A contact, an application, a claim or an offer was registered.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record HenvendelseRegistered(Guid Id) : RegisterEvent;
}
