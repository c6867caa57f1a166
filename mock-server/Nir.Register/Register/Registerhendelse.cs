using Nir.Sdk.Kodeverk;

namespace Nir.Register.Register;

/// <summary>What happened in the register. The list is closed, and holds no personal data.</summary>
public abstract record Registerhendelse
{
    private Registerhendelse()
    {
    }

    /// <summary>A person became known.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersonOpprettet(int Id) : Registerhendelse;

    /// <summary>Persondata arrived from the other sources.</summary>
    /// <param name="Id">The register's number for the person.</param>
    public sealed record PersondataMottatt(int Id) : Registerhendelse;

    /// <summary>A registration was made.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Versjon">Its first version.</param>
    public sealed record RegistreringOpprettet(Guid Id, string Versjon) : Registerhendelse;

    /// <summary>A registration was changed.</summary>
    /// <param name="Id">Its id.</param>
    /// <param name="Versjon">Its new version.</param>
    public sealed record RegistreringEndret(Guid Id, string Versjon) : Registerhendelse;

    /// <summary>A registration was removed.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record RegistreringSlettet(Guid Id) : Registerhendelse;

    /// <summary>The register ended a programme by itself.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Dato">The register's date when it did.</param>
    /// <param name="Aarsak">The computed reason.</param>
    /// <param name="SisteDag">The last day of the programme as the register sees it.</param>
    public sealed record ProgramAvsluttet(Guid Id, DateOnly Dato, Avslutningsaarsak Aarsak, DateOnly SisteDag) : Registerhendelse;

    /// <summary>A programme that had ended is under way again.</summary>
    /// <param name="Id">The registration's id.</param>
    /// <param name="Dato">The register's date.</param>
    /// <param name="AvRegisteret">Whether the register did it by itself, since the ground fell away.</param>
    public sealed record ProgramGjenaapnet(Guid Id, DateOnly Dato, bool AvRegisteret) : Registerhendelse;

    /// <summary>An end that the register had computed was removed.</summary>
    /// <param name="Id">The registration's id.</param>
    public sealed record BeregnetAvslutningFjernet(Guid Id) : Registerhendelse;

    /// <summary>A contact, an application, a claim or an offer was registered.</summary>
    /// <param name="Id">Its id.</param>
    public sealed record HenvendelseRegistrert(Guid Id) : Registerhendelse;
}
