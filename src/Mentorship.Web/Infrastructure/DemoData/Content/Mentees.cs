namespace Mentorship.Web.Infrastructure.DemoData.Content;

/// <summary>The people who book, by where they live.</summary>
internal static class Mentees
{
    public static IReadOnlyList<(string Zone, IReadOnlyList<string> Names)> All { get; } =
    [
        ("Africa/Lagos",
        [
            "Adaeze Nwosu", "Babajide Ogunleye", "Chiamaka Obi", "Damilola Ajayi", "Emeka Umeh", "Funmilayo Bello",
            "Ibrahim Danjuma", "Kehinde Oladipo", "Ngozi Anyanwu", "Obinna Okeke", "Sade Fashola", "Tunde Balogun",
            "Uche Madu", "Yewande Coker", "Zainab Abubakar", "Olumide Peters",
        ]),
        ("Africa/Accra", ["Abena Owusu", "Kofi Asante", "Efua Quartey", "Yaw Darko", "Akosua Frimpong", "Nii Lartey"]),
        ("Africa/Nairobi",
        [
            "Achieng Odhiambo", "Brian Mwangi", "Faith Wambui", "Kevin Kiprotich", "Mercy Njeri", "Otieno Ouma",
            "Salma Hassan", "Zawadi Mutua",
        ]),
        ("Africa/Johannesburg",
        [
            "Lerato Dlamini", "Pieter van Wyk", "Naledi Khumalo", "Sipho Ndlovu", "Ayesha Jacobs",
        ]),
        ("Africa/Cairo", ["Mariam Fathy", "Omar Shenouda", "Nadia Shafik", "Karim Lotfy", "Dina Ragab"]),
        ("Africa/Kigali", ["Claudine Uwase", "Eric Habimana", "Divine Ingabire"]),
        ("Asia/Kolkata",
        [
            "Aarav Joshi", "Aditi Banerjee", "Bhavna Patel", "Deepak Menon", "Divya Krishnan", "Farhan Qureshi",
            "Gauri Deshmukh", "Ishita Roy", "Jaspreet Kaur", "Kavya Hegde", "Lakshmi Iyer",
            "Neha Tandon", "Nikhil Verma", "Pooja Pillai", "Rahul Sengupta", "Ritika Malhotra",
            "Sameer Khan", "Shreya Kapoor", "Siddharth Rao", "Tanvi Gokhale", "Varun Chandra",
            "Zoya Sheikh", "Anand Thomas", "Meghna Das",
        ]),
        ("Asia/Kathmandu", ["Bikash Thapa", "Nisha Shrestha", "Pemba Sherpa", "Asmita Rai"]),
        ("Asia/Dhaka", ["Tahmina Akter", "Rafiq Hossain", "Nusrat Jahan", "Sabbir Ahmed"]),
        ("Asia/Karachi", ["Hina Javed", "Usman Tariq", "Mahnoor Siddiqui", "Bilal Chaudhry"]),
        ("Asia/Singapore", ["Wei Jie Lim", "Nurul Huda", "Rachel Goh", "Suresh Pillay"]),
        ("Asia/Manila", ["Bea Santos", "Joaquin Reyes", "Maricel Cruz", "Paolo Villanueva"]),
        ("Asia/Tokyo", ["Aoi Fujimoto", "Kenta Mori", "Sakura Hayashi", "Ren Okada"]),
        ("Asia/Ho_Chi_Minh", ["Lan Chi Pham", "Quang Huy Le", "Thu Trang Vo"]),
        ("Asia/Dubai", ["Rania Saleh", "Khalid Al Mansoori", "Joseph Varghese"]),
        ("Europe/London",
        [
            "Bethan Price", "Callum Reid", "Deborah Achebe", "Ewan Fraser", "Grace Okonkwo", "Harriet Lowe",
            "Imogen Clarke", "Jamal Everton", "Niamh Gallagher", "Owen Griffiths", "Parveen Akhtar",
            "Sophie Turnbull",
        ]),
        ("Europe/Dublin", ["Aoife Brennan", "Cian Doyle", "Oluwaseun Ade"]),
        ("Europe/Berlin",
        [
            "Anton Weber", "Elif Kaya", "Franziska Vogel", "Jonas Lindner", "Katharina Brandt", "Lukas Schreiber",
            "Miriam Adler", "Noor Rahimi", "Philipp Sommer",
        ]),
        ("Europe/Paris",
        [
            "Aminata Diallo", "Baptiste Moreau", "Chloé Fournier", "Inès Benali", "Julien Perrin",
            "Manon Girard", "Rachid Amrani",
        ]),
        ("Europe/Lisbon", ["Beatriz Fonseca", "Duarte Pires", "Joana Matos", "Rui Tavares"]),
        ("Europe/Madrid", ["Alba Navarro", "Iker Etxeberria", "Lucía Romero", "Pablo Cardona"]),
        ("Europe/Warsaw",
        [
            "Aleksandra Nowak", "Bartosz Zieliński", "Jakub Kaczmarek", "Olena Kovalenko", "Magda Sikora",
        ]),
        ("Europe/Rome", ["Chiara Conti", "Davide Greco", "Sara Lombardi"]),
        ("Europe/Stockholm", ["Astrid Berglund", "Filip Nyström", "Hanna Öberg"]),
        ("Europe/Amsterdam", ["Daan Visser", "Fenna de Boer", "Soraya el Idrissi"]),
        ("Europe/Kyiv", ["Andrii Melnyk", "Daria Shevchuk", "Taras Bondar"]),
        ("America/New_York",
        [
            "Alicia Monroe", "Brandon Kim", "Caleb Foster", "Danielle Wright", "Esther Goldberg", "Isaiah Brooks",
            "Keisha Lawson", "Matthew O'Leary", "Rosa Delgado",
        ]),
        ("America/Chicago", ["Abigail Larsen", "Darnell Hughes", "Molly Kowalski", "Sanjay Gupta"]),
        ("America/Denver", ["Hailey Begay", "Nathan Cole", "Teresa Montoya"]),
        ("America/Los_Angeles",
        [
            "Angela Park", "Connor Walsh", "Jin Woo Choi", "Maya Feldman", "Ruben Castillo", "Trinh Dao",
        ]),
        ("America/Toronto", ["Amrit Gill", "Émilie Tremblay", "Jordan Blackwood", "Shanice Campbell"]),
        ("America/Mexico_City", ["Fernanda Ochoa", "Luis Ángel Prado", "Ximena Cordero"]),
        ("America/Bogota", ["Camilo Vargas", "Juliana Ospina", "Santiago Mejía"]),
        ("America/Sao_Paulo", ["Bruna Teixeira", "Caio Nogueira", "Larissa Moraes", "Thiago Barbosa"]),
        ("America/Argentina/Buenos_Aires", ["Agustina Ferreyra", "Martín Quiroga"]),
        ("Australia/Sydney", ["Charlotte Nguyen", "Jack Thornton", "Priyesh Naidoo"]),
        ("Australia/Perth", ["Ella Whitfield", "Dylan Fong"]),
        ("Pacific/Auckland", ["Mia Tamihere", "Josh Sinclair"]),
    ];
}
