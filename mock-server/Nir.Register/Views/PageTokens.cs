using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Nir.Register.Register;
using Nir.Sdk.Contract.Views;
using Nir.Sdk.Rapporter.Personlister;
using Nir.Sdk.Registreringer;

namespace Nir.Register.Views;

/// <summary>
/// Where a page ended, as a token that tells its holder nothing and fits nothing but the same question: the same filter, order, role, kommune and
/// day. It lives as long as the register runs.
/// </summary>
internal sealed class PageTokens
{
    private const int Nonce = 12;
    private const int Tag = 16;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    public string Write(PersonlistePlace place, PersonlisteQuery query, Caller caller, DateOnly date)
    {
        var content = Encoding.UTF8.GetBytes($"{place.Person:N}{place.Registrering:N}{place.Familie:D2}{(place.Key is null ? '-' : '+')}{place.Key}");
        var token = new byte[Nonce + Tag + content.Length];
        RandomNumberGenerator.Fill(token.AsSpan(0, Nonce));
        using var cipher = new AesGcm(_key, Tag);
        cipher.Encrypt(token.AsSpan(0, Nonce), content, token.AsSpan(Nonce + Tag), token.AsSpan(Nonce, Tag), BoundTo(query, caller, date));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The place. Null: the token is of another question, another day or another run, or is none.</summary>
    public PersonlistePlace? Read(string token, PersonlisteQuery query, Caller caller, DateOnly date)
    {
        if (!Base64Url.IsValid(token))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(token);
        if (bytes.Length < Nonce + Tag + 67)
        {
            return null;
        }

        var content = new byte[bytes.Length - Nonce - Tag];
        using var cipher = new AesGcm(_key, Tag);
        try
        {
            cipher.Decrypt(bytes.AsSpan(0, Nonce), bytes.AsSpan(Nonce + Tag), bytes.AsSpan(Nonce, Tag), content, BoundTo(query, caller, date));
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(content);
        return new(text[66] == '-' ? null : text[67..], Guid.ParseExact(text[..32], "N"), int.Parse(text.AsSpan(64, 2), null),
            Guid.ParseExact(text[32..64], "N"));
    }

    // The size of a page may change on the way.
    private static byte[] BoundTo(PersonlisteQuery query, Caller caller, DateOnly date) => Encoding.UTF8.GetBytes(string.Join('|',
    [
        $"{query.Lovverk}", List(query.Familier), List(query.Kategorier), List(query.Forvalg), $"{query.Sort}", $"{query.Descending}", $"{query.Dato:O}",
        $"{query.Aar}", $"{query.WithIdentity}", $"{query.ForResearch}", $"{caller.Rolle}", $"{caller.Kommune}", $"{date:O}",
    ]));

    private static string List<T>(ValueList<T>? items) => items is null ? "" : string.Join(',', items);
}
