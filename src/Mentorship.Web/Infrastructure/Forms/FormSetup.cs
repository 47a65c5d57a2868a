using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace Mentorship.Web.Infrastructure.Forms;

/// <summary>How forms are read and checked.</summary>
public static class FormSetup
{
    /// <summary>Registers every validator of this assembly.</summary>
    public static void AddFormValidators(this IServiceCollection services)
    {
        ValidatorOptions.Global.DefaultRuleLevelCascadeMode = CascadeMode.Stop;
        foreach (var type in typeof(FormSetup).Assembly.GetTypes().Where(type => !type.IsAbstract))
        {
            foreach (var contract in type.GetInterfaces())
            {
                if (contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>))
                {
                    services.AddScoped(contract, type);
                }
            }
        }
    }

    /// <summary>Forms say what is required through their validators, and in words that people use.</summary>
    public static void UsePlainWords(this MvcOptions options)
    {
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var words = options.ModelBindingMessageProvider;
        words.SetAttemptedValueIsInvalidAccessor((value, _) => $"“{Shortened(value)}” cannot be read here. Check it and try again.");
        words.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{Shortened(value)}” cannot be read here. Check it and try again.");
        words.SetValueMustBeANumberAccessor(_ => "Enter a whole number.");
        words.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a whole number.");
        words.SetValueIsInvalidAccessor(value => $"“{Shortened(value)}” cannot be read here. Check it and try again.");
        words.SetValueMustNotBeNullAccessor(_ => "Fill this in.");
        words.SetMissingBindRequiredValueAccessor(_ => "Fill this in.");
    }

    private static string Shortened(string value) => value.Length <= 40 ? value : value[..40] + "…";
}
